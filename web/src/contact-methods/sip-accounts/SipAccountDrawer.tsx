import { useTranslation } from "react-i18next";
import { Status } from "../../components/Status";
import type { RowAction } from "../../table/column";
import { ContactMethodDrawer } from "../ContactMethodDrawer";
import type { SipAccount } from "../contactMethod";
import { sipAccountName } from "../contactMethodName";
import { InboundSection } from "../inbound/InboundSection";
import { OutboundSection } from "../outbound/OutboundSection";
import { RecordingSection } from "../recording/RecordingSection";
import { sipAccounts } from "../resources";
import { AdvancedSection } from "./AdvancedSection";
import { CredentialsSection } from "./CredentialsSection";
import { GeneralSection } from "./SipAccountSections";
import { sipAccountFields, sipAccountRules, sipAccountValues } from "./sipAccountForm";

interface SipAccountDrawerProps {
  id: string;
  actions: (account: SipAccount) => readonly RowAction[];
}

/** The form of a SIP account; its credentials follow once there are any. */
export function SipAccountDrawer({ id, actions }: SipAccountDrawerProps) {
  const { t } = useTranslation();
  return (
    <ContactMethodDrawer
      id={id}
      actions={actions}
      kind={{
        resource: sipAccounts,
        nameOf: sipAccountName,
        create: t("sipAccounts.create"),
        createHint: t("sipAccounts.createHint"),
        saveNew: t("sipAccounts.saveNew"),
        made: "credentials",
        subtitle: (account) => (
          <Status tone={account.registered ? "good" : "idle"}>
            {t(account.registered ? "sipAccounts.registered" : "sipAccounts.notRegistered")}
          </Status>
        ),
        values: (account, userId) => sipAccountValues(account, userId, t("sipAccounts.usualName")),
        rules: sipAccountRules(t),
        fields: sipAccountFields,
        sections: (form, account) => [
          {
            id: "general",
            title: t("contactMethods.section.general"),
            content: <GeneralSection form={form} saved={account !== undefined} />,
          },
          {
            id: "inbound",
            title: t("contactMethods.section.inbound"),
            content: <InboundSection form={form} method={account} />,
          },
          {
            id: "outbound",
            title: t("contactMethods.section.outbound"),
            content: <OutboundSection form={form} />,
          },
          {
            id: "recording",
            title: t("contactMethods.section.recording"),
            content: <RecordingSection form={form} />,
          },
          {
            id: "advanced",
            title: t("contactMethods.section.advanced"),
            content: <AdvancedSection form={form} />,
          },
          ...(account
            ? [
                {
                  id: "credentials",
                  title: t("sipAccounts.credentials"),
                  content: <CredentialsSection account={account} />,
                },
              ]
            : []),
        ],
      }}
    />
  );
}
