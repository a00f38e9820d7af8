import { TextInput } from "@mantine/core";
import { IconHash, IconLink, IconPhoneCheck, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { InternalNumber } from "../api/model";
import { Confirm } from "../components/Confirm";
import { Relations } from "../components/Relations";
import { said } from "../components/said";
import { FormDrawer } from "../form/FormDrawer";
import { useForm } from "../form/useForm";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { holderColumns } from "./columns";
import { NumberTabs } from "./NumberTabs";
import { useLocate } from "./useLocate";
import { WhoRingsDrawer } from "./WhoRingsDrawer";

export function InternalNumbersPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [deleting, setDeleting] = useState<InternalNumber>();
  const [related, setRelated] = useState<InternalNumber>();
  const locate = useLocate();
  const rows = usePagedRows<InternalNumber>("internal-numbers", address.query, (query) =>
    body(api.GET("/api/v1/internal-numbers", { params: { query } })),
  );

  const columns = useMemo<readonly Column<InternalNumber>[]>(
    () => [
      {
        id: "number",
        title: t("internalNumbers.number"),
        sort: "number",
        width: 160,
        phone: "title",
        cell: (number) => <span className="tabular">{number.number}</span>,
      },
      ...holderColumns<InternalNumber>(t),
    ],
    [t],
  );

  const relations = (number: InternalNumber) =>
    body(api.GET("/api/v1/internal-numbers/{id}/relations", { params: { path: { id: number.id } } }));
  const opened = rows.rows.find((number) => number.id === address.open);

  const actions = (number: InternalNumber): RowAction[] => [
    {
      id: "whoRings",
      label: t("whoRings.action"),
      icon: <IconPhoneCheck size={16} />,
      run: () => address.openDrawer(number.id),
    },
    ...locate(number.holder),
    {
      id: "relations",
      label: t("relations.action"),
      icon: <IconLink size={16} />,
      run: () => setRelated(number),
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
      list="internal-numbers"
      csv="/api/v1/internal-numbers.csv"
      title={t("rail.numbers")}
      tabs={<NumberTabs />}
      columns={columns}
      rows={rows}
      rowId={(number) => number.id}
      rowName={(number) => number.number}
      actions={actions}
      count={(count) => t("internalNumbers.count", { count })}
      create={{ label: t("internalNumbers.create"), run: () => address.openDrawer(NEW) }}
      empty={{ icon: <IconHash size={26} />, text: t("internalNumbers.empty") }}
    >
      {address.open === NEW && <InternalNumberForm />}
      {address.open && address.open !== NEW && (
        <WhoRingsDrawer
          key={address.open}
          list="internal-numbers"
          id={address.open}
          title={t("whoRings.title", { number: opened?.number ?? t("internalNumbers.number") })}
        />
      )}
      {related && (
        <Relations
          name={related.number}
          relations={() => relations(related)}
          onClose={() => setRelated(undefined)}
        />
      )}
      {deleting && (
        <Confirm
          title={t("internalNumbers.deleteTitle", { number: deleting.number })}
          text={t("internalNumbers.deleteText")}
          action={t("list.delete")}
          relations={() => relations(deleting)}
          run={() =>
            body(api.DELETE("/api/v1/internal-numbers/{id}", { params: { path: { id: deleting.id } } }))
          }
          onDone={() => {
            said(t("internalNumbers.deleted", { number: deleting.number }));
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}

function InternalNumberForm() {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const form = useForm(
    { number: "" },
    { number: (value) => (/^\d{1,4}$/.test(value.trim()) ? undefined : t("internalNumbers.rule")) },
  );
  const save = () =>
    form.submit(async (_, values) => {
      const saved = await body(
        api.POST("/api/v1/internal-numbers", { body: { number: values.number.trim() } }),
      );
      said(t("internalNumbers.saved", { number: saved.number }), t("internalNumbers.savedNext"));
      void queries.invalidateQueries({ queryKey: ["internal-numbers"] });
      void queries.invalidateQueries({ queryKey: ["choices"] });
      address.closeDrawer();
    });

  return (
    <FormDrawer
      title={t("internalNumbers.create")}
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={undefined}
      onSection={() => undefined}
      sections={[
        {
          id: "general",
          title: t("internalNumbers.title"),
          content: (
            <TextInput
              {...form.text("number")}
              label={t("internalNumbers.number")}
              description={t("internalNumbers.numberHelp")}
              placeholder="104"
              withAsterisk
              inputMode="numeric"
              maxLength={4}
              autoComplete="off"
              data-autofocus
              styles={{ wrapper: { maxWidth: 200 } }}
            />
          ),
        },
      ]}
    />
  );
}
