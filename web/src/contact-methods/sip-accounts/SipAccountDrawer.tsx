import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, type Search, useListAddress } from "../../address";
import { api, body } from "../../api/client";
import type { SipAccount } from "../../api/model";
import { ifMatch } from "../../components/etag";
import { Status } from "../../components/Status";
import { said } from "../../components/said";
import { FormDrawer, PendingDrawer } from "../../form/FormDrawer";
import { useEdited } from "../../form/useEdited";
import { useForm } from "../../form/useForm";
import type { RowAction } from "../../table/column";
import { RowMenu } from "../../table/RowMenu";
import { sipAccountName } from "../contactMethodName";
import { CredentialsSection } from "./CredentialsSection";
import { GeneralSection, InboundSection, OutboundSection } from "./SipAccountSections";
import { sipAccountFields, sipAccountRules, sipAccountValues } from "./sipAccountForm";

interface SipAccountDrawerProps {
  id: string;
  actions: (account: SipAccount) => readonly RowAction[];
}

export function SipAccountDrawer({ id, actions }: SipAccountDrawerProps) {
  const address = useListAddress();
  const account = useEdited("sip-accounts", id, (wanted) =>
    body(api.GET("/api/v1/sip-accounts/{id}", { params: { path: { id: wanted } } })),
  );
  if (id === NEW) return <SipAccountForm />;
  if (!account.data) return <PendingDrawer error={account.error} onClose={address.closeDrawer} />;
  return <SipAccountForm account={account.data} actions={actions(account.data)} />;
}

/** What the saved account now does, in one sentence. */
function useMeaning() {
  const { t } = useTranslation();
  return (account: SipAccount): string => {
    const name = sipAccountName(account);
    const first = account.internalNumbers[0];
    if (account.numbers.length > 0)
      return t("sipAccounts.nowRingsNumbers", { name, count: account.numbers.length });
    if (first) return t("sipAccounts.nowRings", { number: first, name });
    return t("sipAccounts.nowOutboundOnly");
  };
}

function SipAccountForm({ account, actions = [] }: { account?: SipAccount; actions?: readonly RowAction[] }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const { user }: Search = useSearch({ strict: false });
  const queries = useQueryClient();
  const [version] = useState(account?.version ?? 0);
  const meaning = useMeaning();
  const form = useForm(sipAccountValues(account, user, t("sipAccounts.usualName")), sipAccountRules(t));

  const save = () =>
    form.submit(async (_, values) => {
      const fields = sipAccountFields(values);
      const saved = account
        ? await body(
            api.PATCH("/api/v1/sip-accounts/{id}", {
              params: { path: { id: account.id }, header: ifMatch(version) },
              body: fields,
            }),
          )
        : await body(api.POST("/api/v1/sip-accounts", { body: fields }));
      said(t("sipAccounts.saved", { name: sipAccountName(saved) }), meaning(saved));
      for (const key of ["sip-accounts", "choices", "phone-numbers", "internal-numbers", "users"]) {
        void queries.invalidateQueries({ queryKey: [key], refetchType: "active" });
      }
      if (account) address.closeDrawer();
      else address.change({ open: saved.id, section: "credentials", user: undefined }, true);
    });

  const sections = [
    {
      id: "general",
      title: t("sipAccounts.general"),
      content: <GeneralSection form={form} saved={account !== undefined} />,
    },
    {
      id: "inbound",
      title: t("sipAccounts.inbound"),
      content: <InboundSection form={form} accountId={account?.id} />,
    },
    { id: "outbound", title: t("sipAccounts.outbound"), content: <OutboundSection form={form} /> },
    ...(account
      ? [
          {
            id: "credentials",
            title: t("sipAccounts.credentials"),
            content: <CredentialsSection account={account} />,
          },
        ]
      : []),
  ];

  return (
    <FormDrawer
      title={account ? <bdi>{sipAccountName(account)}</bdi> : t("sipAccounts.create")}
      subtitle={
        account ? (
          <Status tone={account.registered ? "good" : "idle"}>
            {t(account.registered ? "sipAccounts.registered" : "sipAccounts.notRegistered")}
          </Status>
        ) : (
          t("sipAccounts.createHint")
        )
      }
      actions={
        account && (
          <RowMenu
            name={sipAccountName(account)}
            actions={actions.filter((action) => action.id === "delete")}
          />
        )
      }
      saveLabel={account ? undefined : t("sipAccounts.saveNew")}
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={sections}
    />
  );
}
