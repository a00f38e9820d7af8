import { Anchor, Tooltip } from "@mantine/core";
import { IconMail, IconMailForward } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { EmailContact } from "../api/model";
import { act } from "../api/resource";
import { problemText } from "../components/problemText";
import { Status } from "../components/Status";
import { failed, said } from "../components/said";
import { ContactMethodTabs } from "../contact-methods/ContactMethodTabs";
import { useTimeFormat } from "../session";
import type { Column, Filter, RowAction } from "../table/column";
import { ResourceList } from "../table/ResourceList";
import { EmailContactDrawer } from "./EmailContactDrawer";
import { emailContacts, statusTone } from "./emailContacts";

const STATUSES = ["pending", "verified", "failed"] as const;

/** Addresses that get notices, voicemails and recordings. */
export function EmailContactsPage() {
  const { t } = useTranslation();
  const time = useTimeFormat();
  const queries = useQueryClient();

  const columns = useMemo<readonly Column<EmailContact>[]>(
    () => [
      {
        id: "userName",
        title: t("emailContacts.user"),
        sort: "userName",
        width: 220,
        phone: "line",
        cell: (contact) => <bdi>{contact.userName}</bdi>,
      },
      {
        id: "address",
        title: t("emailContacts.address"),
        sort: "address",
        width: 320,
        phone: "title",
        cell: (contact) => <bdi>{contact.address}</bdi>,
      },
      {
        id: "status",
        title: t("emailContacts.status"),
        sort: "status",
        width: 160,
        phone: "end",
        cell: (contact) => <ContactStatus contact={contact} />,
      },
      {
        id: "sentAt",
        title: t("emailContacts.sentAt"),
        sort: "sentAt",
        width: 170,
        hidden: true,
        cell: (contact) => (
          <span className="tabular">{contact.sentAt ? time.short(contact.sentAt) : ""}</span>
        ),
      },
      {
        id: "createdAt",
        title: t("emailContacts.createdAt"),
        sort: "createdAt",
        width: 170,
        hidden: true,
        cell: (contact) => <span className="tabular">{time.short(contact.createdAt)}</span>,
      },
    ],
    [t, time],
  );
  const filters = useMemo<readonly Filter[]>(
    () => [
      {
        key: "status",
        title: t("emailContacts.status"),
        options: STATUSES.map((value) => ({ value, label: t(`emailContacts.is.${value}`) })),
      },
    ],
    [t],
  );

  const resend = async (contact: EmailContact): Promise<void> => {
    try {
      await act(emailContacts.name, contact.id, "verification");
      said(t("emailContacts.resent", { address: contact.address }), t("emailContacts.resentNext"));
      void queries.invalidateQueries({ queryKey: [emailContacts.name] });
    } catch (error) {
      failed(t("emailContacts.notResent"), problemText(t, error));
    }
  };

  const more = (contact: EmailContact): readonly RowAction[] =>
    contact.status === "verified"
      ? []
      : [
          {
            id: "resend",
            label: t("emailContacts.resend"),
            icon: <IconMailForward size={16} />,
            run: () => void resend(contact),
          },
        ];

  return (
    <ResourceList
      resource={emailContacts}
      title={t("rail.contactMethods")}
      tabs={
        <ContactMethodTabs>
          <Trans
            i18nKey="emailContacts.about"
            components={{
              domains: (
                <Anchor
                  inherit
                  renderRoot={(root) => <Link {...root} to="/settings/domains" search={{}} />}
                />
              ),
            }}
          />
        </ContactMethodTabs>
      }
      columns={columns}
      filters={filters}
      nameOf={(contact) => contact.address}
      count={(count) => t("emailContacts.count", { count })}
      create={t("emailContacts.create")}
      empty={{ icon: <IconMail size={26} />, text: t("emailContacts.empty") }}
      deleteText={t("emailContacts.deleteText")}
      more={more}
      drawer={(id, actions) => <EmailContactDrawer key={id} id={id} actions={actions} />}
    />
  );
}

/** A dot and a word, with the reason where there is one. */
export function ContactStatus({ contact }: { contact: EmailContact }) {
  const { t } = useTranslation();
  const status = <Status tone={statusTone[contact.status]}>{t(`emailContacts.is.${contact.status}`)}</Status>;
  return contact.failure ? (
    <Tooltip label={contact.failure} multiline maw={360}>
      <span>{status}</span>
    </Tooltip>
  ) : (
    status
  );
}
