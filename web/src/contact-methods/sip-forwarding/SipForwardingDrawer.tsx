import { Group, NumberInput, PasswordInput, Select, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Form } from "../../form/useForm";
import type { RowAction } from "../../table/column";
import { ContactMethodDrawer } from "../ContactMethodDrawer";
import type { NetworkProtocol, SipForwarding } from "../contactMethod";
import { sipForwardingName } from "../contactMethodName";
import { InboundSection } from "../inbound/InboundSection";
import { OwnerFields } from "../inbound/OwnerFields";
import { sipForwardings } from "../resources";
import {
  NETWORK_PROTOCOLS,
  type SipForwardingValues,
  sipForwardingFields,
  sipForwardingRules,
  sipForwardingValues,
} from "./sipForwardingForm";
import { WhitelistSection } from "./WhitelistSection";

interface SipForwardingDrawerProps {
  id: string;
  actions: (forwarding: SipForwarding) => readonly RowAction[];
}

/** The form of a SIP forwarding. */
export function SipForwardingDrawer({ id, actions }: SipForwardingDrawerProps) {
  const { t } = useTranslation();
  return (
    <ContactMethodDrawer
      id={id}
      actions={actions}
      kind={{
        resource: sipForwardings,
        nameOf: sipForwardingName,
        create: t("sipForwardings.create"),
        createHint: t("sipForwardings.createHint"),
        subtitle: ({ username, domain, port }) => (
          <bdi>{`sip:${username}@${domain}${port === null ? "" : `:${port}`}`}</bdi>
        ),
        values: sipForwardingValues,
        rules: sipForwardingRules(t),
        fields: sipForwardingFields,
        sections: (form, forwarding) => [
          {
            id: "general",
            title: t("contactMethods.section.general"),
            content: <GeneralSection form={form} saved={forwarding !== undefined} />,
          },
          {
            id: "inbound",
            title: t("contactMethods.section.inbound"),
            content: <InboundSection form={form} method={forwarding} />,
          },
          {
            id: "advanced",
            title: t("contactMethods.section.advanced"),
            content: <AuthenticationFields form={form} forwarding={forwarding} />,
          },
          {
            id: "whitelist",
            title: t("contactMethods.section.whitelist"),
            content: <WhitelistSection />,
          },
        ],
      }}
    />
  );
}

function GeneralSection({ form, saved }: { form: Form<SipForwardingValues>; saved: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <OwnerFields
        form={form}
        saved={saved}
        userHelp={t("sipForwardings.userHelp")}
        nameHelp={t("sipForwardings.nameHelp")}
      />
      <TextInput
        {...form.text("username")}
        label={t("contactMethods.column.sipUsername")}
        description={t("sipForwardings.usernameHelp")}
        withAsterisk
        autoComplete="off"
        spellCheck={false}
      />
      <Group align="flex-start" wrap="nowrap" grow preventGrowOverflow={false}>
        <TextInput
          {...form.text("domain")}
          label={t("contactMethods.column.domain")}
          description={t("sipForwardings.domainHelp")}
          withAsterisk
          autoComplete="off"
          spellCheck={false}
        />
        <NumberInput
          {...form.field("port")}
          label={t("contactMethods.column.port")}
          placeholder="5060"
          hideControls
          allowDecimal={false}
          thousandSeparator=""
          maw={110}
        />
      </Group>
      <Select
        {...form.field("networkProtocol")}
        onChange={(value) => form.set("networkProtocol", value as NetworkProtocol)}
        label={t("sipForwardings.networkProtocol")}
        description={t("sipForwardings.networkProtocolHelp")}
        allowDeselect={false}
        data={NETWORK_PROTOCOLS.map((value) => ({ value, label: t(`sipForwardings.protocol.${value}`) }))}
      />
      <Switch
        {...form.toggle("followRedirects")}
        label={t("contactMethods.column.followRedirects")}
        description={t("sipForwardings.followRedirectsHelp")}
      />
      <Switch
        {...form.toggle("acceptPrompt")}
        label={t("contactMethods.column.acceptPrompt")}
        description={t("contactMethods.acceptPromptHelp")}
      />
    </>
  );
}

interface AuthenticationFieldsProps {
  form: Form<SipForwardingValues>;
  forwarding: SipForwarding | undefined;
}

/** What to sign in with where the other side asks for it. */
function AuthenticationFields({ form, forwarding }: AuthenticationFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        {...form.text("authenticationUsername")}
        label={t("sipForwardings.authenticationUsername")}
        description={t("sipForwardings.authenticationHelp")}
        autoComplete="off"
        spellCheck={false}
      />
      <PasswordInput
        {...form.text("authenticationPassword")}
        label={t("sipForwardings.authenticationPassword")}
        placeholder={forwarding?.authenticationUsername ? t("sipForwardings.passwordKept") : undefined}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("signIn.reveal") }}
      />
    </>
  );
}
