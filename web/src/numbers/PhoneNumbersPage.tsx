import {
  IconHash,
  IconLink,
  IconPencil,
  IconPhone,
  IconPhoneCheck,
  IconPhoneOff,
  IconTrash,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { PhoneNumber } from "../api/model";
import { Confirm } from "../components/Confirm";
import { ifMatch } from "../components/etag";
import { NumberText } from "../components/Number";
import { problemText } from "../components/problemText";
import { Relations } from "../components/Relations";
import { Status } from "../components/Status";
import { failed, said } from "../components/said";
import { formatPhoneNumber } from "../format/phoneNumber";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { holderColumns } from "./columns";
import { NumberTabs } from "./NumberTabs";
import { PhoneNumberDrawer } from "./PhoneNumberDrawer";
import { useLocate } from "./useLocate";
import { WhoRingsDrawer } from "./WhoRingsDrawer";

/** The part of a number's address that asks who rings. */
const WHO_RINGS = "who-rings";

export function PhoneNumbersPage() {
  const { t, i18n } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [deleting, setDeleting] = useState<PhoneNumber>();
  const [related, setRelated] = useState<PhoneNumber>();
  const locate = useLocate();
  const rows = usePagedRows<PhoneNumber>("phone-numbers", address.query, (query) =>
    body(api.GET("/api/v1/phone-numbers", { params: { query } })),
  );

  const columns = useMemo<readonly Column<PhoneNumber>[]>(() => {
    const regions = new Intl.DisplayNames([i18n.language], { type: "region" });
    return [
      {
        id: "number",
        title: t("phoneNumbers.number"),
        sort: "number",
        width: 190,
        phone: "title",
        cell: (number) => <NumberText number={number.number} />,
      },
      ...holderColumns<PhoneNumber>(t),
      {
        id: "enabled",
        title: t("phoneNumbers.status"),
        sort: "enabled",
        width: 120,
        phone: "end",
        cell: (number) => (
          <Status tone={number.enabled ? "good" : "bad"}>
            {t(number.enabled ? "list.enabled" : "list.disabled")}
          </Status>
        ),
      },
      {
        id: "name",
        title: t("phoneNumbers.name"),
        sort: "name",
        width: 180,
        hidden: true,
        cell: (number) => <bdi>{number.name}</bdi>,
      },
      {
        id: "country",
        title: t("phoneNumbers.country"),
        sort: "country",
        width: 150,
        hidden: true,
        cell: (number) => (number.country ? regions.of(number.country) : ""),
      },
      {
        id: "channels",
        title: t("phoneNumbers.channels"),
        width: 120,
        end: true,
        hidden: true,
        cell: (number) => <span className="tabular">{number.channels ?? t("phoneNumbers.unlimited")}</span>,
      },
    ];
  }, [t, i18n.language]);

  const relations = (number: PhoneNumber) =>
    body(api.GET("/api/v1/phone-numbers/{id}/relations", { params: { path: { id: number.id } } }));
  const whoRings = address.section === WHO_RINGS;
  const opened = rows.rows.find((number) => number.id === address.open);

  const enable = async (number: PhoneNumber, enabled: boolean): Promise<void> => {
    try {
      await body(
        api.PATCH("/api/v1/phone-numbers/{id}", {
          params: { path: { id: number.id }, header: ifMatch(number.version) },
          body: { enabled },
        }),
      );
      const shown = formatPhoneNumber(number.number);
      said(
        t(enabled ? "phoneNumbers.enabled" : "phoneNumbers.disabled", { number: shown }),
        t(enabled ? "phoneNumbers.nowEnabled" : "phoneNumbers.nowDisabled", { number: shown }),
      );
      void queries.invalidateQueries({ queryKey: ["phone-numbers"] });
    } catch (error) {
      failed(t("fault.title"), problemText(t, error));
    }
  };

  const actions = (number: PhoneNumber): RowAction[] => [
    {
      id: "edit",
      label: t("list.edit"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(number.id),
    },
    {
      id: "whoRings",
      label: t("whoRings.action"),
      icon: <IconPhoneCheck size={16} />,
      run: () => address.openDrawer(number.id, WHO_RINGS),
    },
    ...locate(number.holder),
    {
      id: "relations",
      label: t("relations.action"),
      icon: <IconLink size={16} />,
      run: () => setRelated(number),
    },
    {
      id: "enable",
      label: t(number.enabled ? "phoneNumbers.disable" : "phoneNumbers.enable"),
      icon: number.enabled ? <IconPhoneOff size={16} /> : <IconPhone size={16} />,
      run: () => void enable(number, !number.enabled),
    },
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(number),
    },
  ];

  return (
    <ListPage
      list="phone-numbers"
      csv="/api/v1/phone-numbers.csv"
      title={t("rail.numbers")}
      tabs={<NumberTabs />}
      columns={columns}
      rows={rows}
      rowId={(number) => number.id}
      rowName={(number) => formatPhoneNumber(number.number)}
      actions={actions}
      count={(count) => t("phoneNumbers.count", { count })}
      create={{ label: t("phoneNumbers.create"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconHash size={26} />, text: t("phoneNumbers.empty") }}
    >
      {address.open && !whoRings && (
        <PhoneNumberDrawer key={address.open} id={address.open} actions={actions} />
      )}
      {address.open && whoRings && (
        <WhoRingsDrawer
          key={address.open}
          list="phone-numbers"
          id={address.open}
          title={t("whoRings.title", {
            number: opened ? formatPhoneNumber(opened.number) : t("phoneNumbers.number"),
          })}
        />
      )}
      {related && (
        <Relations
          name={formatPhoneNumber(related.number)}
          relations={() => relations(related)}
          onClose={() => setRelated(undefined)}
        />
      )}
      {deleting && (
        <Confirm
          title={t("phoneNumbers.deleteTitle", { number: formatPhoneNumber(deleting.number) })}
          text={t("phoneNumbers.deleteText")}
          action={t("list.delete")}
          relations={() => relations(deleting)}
          run={() =>
            body(api.DELETE("/api/v1/phone-numbers/{id}", { params: { path: { id: deleting.id } } }))
          }
          onDone={() => {
            said(t("phoneNumbers.deleted", { number: formatPhoneNumber(deleting.number) }));
            if (address.open === deleting.id) address.closeDrawer();
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
