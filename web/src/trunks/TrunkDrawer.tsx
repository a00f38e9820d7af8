import { Group, NumberInput, PasswordInput, Select, Switch, TagsInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import { api, body } from "../api/client";
import type { Trunk, TrunkFields } from "../api/model";
import { ifMatch } from "../components/etag";
import { said } from "../components/said";
import { isAddressRange } from "../form/addressRange";
import { FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { textOrNull } from "../form/rules";
import { useEdited } from "../form/useEdited";
import { type Form, useForm } from "../form/useForm";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import { TrunkStatus } from "./TrunkStatus";

interface TrunkDrawerProps {
  id: string;
  actions: (trunk: Trunk) => readonly RowAction[];
}

interface TrunkValues {
  name: string;
  enabled: boolean;
  host: string;
  port: number | string;
  transport: Trunk["transport"] | null;
  username: string;
  password: string;
  allowedAddresses: string[];
  numberFormat: Trunk["numberFormat"] | null;
  callerIdHeader: Trunk["callerIdHeader"] | null;
  calledNumberFrom: Trunk["calledNumberFrom"] | null;
  channels: number | string;
  outboundOrder: number | string;
  showsOriginalCaller: boolean;
}

export function TrunkDrawer({ id, actions }: TrunkDrawerProps) {
  const address = useListAddress();
  const trunk = useEdited("trunks", id, (wanted) =>
    body(api.GET("/api/v1/trunks/{id}", { params: { path: { id: wanted } } })),
  );
  if (id === NEW) return <TrunkForm />;
  if (!trunk.data) return <PendingDrawer error={trunk.error} onClose={address.closeDrawer} />;
  return <TrunkForm trunk={trunk.data} actions={actions(trunk.data)} />;
}

function trunkValues(trunk: Trunk | undefined): TrunkValues {
  return {
    name: trunk?.name ?? "",
    enabled: trunk?.enabled ?? true,
    host: trunk?.host ?? "",
    port: trunk ? (trunk.port ?? "") : 5060,
    transport: trunk?.transport ?? "udp",
    username: trunk?.username ?? "",
    password: "",
    allowedAddresses: trunk?.allowedAddresses ?? [],
    numberFormat: trunk?.numberFormat ?? "e164",
    callerIdHeader: trunk?.callerIdHeader ?? "pAssertedIdentity",
    calledNumberFrom: trunk?.calledNumberFrom ?? "requestUri",
    channels: trunk?.channels ?? "",
    outboundOrder: trunk?.outboundOrder ?? 0,
    showsOriginalCaller: trunk?.showsOriginalCaller ?? false,
  };
}

function trunkFields(values: TrunkValues): TrunkFields {
  return {
    name: values.name.trim(),
    enabled: values.enabled,
    host: values.host.trim(),
    port: values.port === "" ? null : Number(values.port),
    transport: values.transport ?? "udp",
    username: textOrNull(values.username),
    ...(values.password ? { password: values.password } : {}),
    allowedAddresses: values.allowedAddresses,
    numberFormat: values.numberFormat ?? "e164",
    callerIdHeader: values.callerIdHeader ?? "from",
    calledNumberFrom: values.calledNumberFrom ?? "requestUri",
    channels: values.channels === "" ? null : Number(values.channels),
    outboundOrder: Number(values.outboundOrder),
    showsOriginalCaller: values.showsOriginalCaller,
  };
}

function TrunkForm({ trunk, actions = [] }: { trunk?: Trunk; actions?: readonly RowAction[] }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [version] = useState(trunk?.version ?? 0);
  const form = useForm(trunkValues(trunk), {
    name: (value) => (value.trim() ? undefined : t("form.required")),
    host: (value) => (value.trim() ? undefined : t("form.required")),
    port: (value) =>
      value === "" || (Number(value) >= 1 && Number(value) <= 65535) ? undefined : t("trunks.portRule"),
    allowedAddresses: (value) => {
      const wrong = value.find((entry) => !isAddressRange(entry));
      return wrong === undefined ? undefined : t("trunks.allowedRule", { entry: wrong });
    },
  });

  const save = () =>
    form.submit(async (_, values) => {
      const fields = trunkFields(values);
      const saved = trunk
        ? await body(
            api.PATCH("/api/v1/trunks/{id}", {
              params: { path: { id: trunk.id }, header: ifMatch(version) },
              body: fields,
            }),
          )
        : await body(api.POST("/api/v1/trunks", { body: fields }));
      said(
        t("trunks.saved", { name: saved.name }),
        t(saved.enabled ? "trunks.nowCarries" : "trunks.nowDisabled", { name: saved.name }),
      );
      void queries.invalidateQueries({ queryKey: ["trunks", "list"] });
      address.closeDrawer();
    });

  return (
    <FormDrawer
      title={trunk ? <bdi>{trunk.name}</bdi> : t("trunks.create")}
      subtitle={trunk ? <TrunkStatus trunk={trunk} /> : t("trunks.createHint")}
      actions={
        trunk && <RowMenu name={trunk.name} actions={actions.filter((action) => action.id !== "edit")} />
      }
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={address.section}
      onSection={(section) => address.change({ section }, true)}
      sections={[
        { id: "general", title: t("trunks.general"), content: <GeneralFields form={form} /> },
        {
          id: "access",
          title: t("trunks.access"),
          content: <AccessFields form={form} saved={trunk !== undefined} />,
        },
        { id: "numbers", title: t("trunks.numbers"), content: <NumberFields form={form} /> },
      ]}
    />
  );
}

interface FieldsProps {
  form: Form<TrunkValues>;
}

function GeneralFields({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        {...form.text("name")}
        label={t("trunks.name")}
        withAsterisk
        autoComplete="off"
        data-autofocus
        dir="auto"
      />
      <Group align="flex-start" wrap="nowrap" grow preventGrowOverflow={false}>
        <TextInput
          {...form.text("host")}
          label={t("trunks.host")}
          description={t("trunks.hostHelp")}
          withAsterisk
          autoComplete="off"
          spellCheck={false}
        />
        <NumberInput
          {...form.field("port")}
          label={t("trunks.port")}
          hideControls
          allowDecimal={false}
          thousandSeparator=""
          maw={110}
        />
      </Group>
      <Select
        {...form.field("transport")}
        label={t("trunks.transport")}
        allowDeselect={false}
        w={160}
        data={[
          { value: "udp", label: "UDP" },
          { value: "tcp", label: "TCP" },
        ]}
      />
      <NumberInput
        {...form.field("channels")}
        label={t("trunks.channels")}
        description={t("trunks.channelsHelp")}
        placeholder={t("phoneNumbers.unlimited")}
        min={1}
        allowDecimal={false}
        styles={{ wrapper: { maxWidth: 200 } }}
      />
      <NumberInput
        {...form.field("outboundOrder")}
        label={t("trunks.outboundOrder")}
        description={t("trunks.outboundOrderHelp")}
        min={0}
        allowDecimal={false}
        styles={{ wrapper: { maxWidth: 200 } }}
      />
      <Switch {...form.toggle("enabled")} label={t("list.enabled")} description={t("trunks.enabledHelp")} />
    </>
  );
}

function AccessFields({ form, saved }: FieldsProps & { saved: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        {...form.text("username")}
        label={t("trunks.username")}
        description={t("trunks.usernameHelp")}
        autoComplete="off"
        spellCheck={false}
      />
      <PasswordInput
        {...form.text("password")}
        label={t("trunks.password")}
        placeholder={saved ? t("trunks.passwordKept") : undefined}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("signIn.reveal") }}
      />
      <TagsInput
        {...form.field("allowedAddresses")}
        label={t("trunks.allowed")}
        description={t("trunks.allowedHelp")}
        placeholder={form.values.allowedAddresses.length === 0 ? "192.0.2.0/24" : undefined}
        splitChars={[",", " ", ";"]}
        acceptValueOnBlur
        clearable
        inputWrapperOrder={["label", "input", "description", "error"]}
      />
    </>
  );
}

function NumberFields({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        {...form.field("numberFormat")}
        label={t("trunks.numberFormat")}
        description={t("trunks.numberFormatHelp")}
        allowDeselect={false}
        data={[
          { value: "e164", label: t("trunks.format.e164") },
          { value: "e164Plus", label: t("trunks.format.e164Plus") },
        ]}
      />
      <Select
        {...form.field("callerIdHeader")}
        label={t("trunks.callerIdHeader")}
        description={t("trunks.callerIdHelp")}
        allowDeselect={false}
        data={[
          { value: "from", label: "From" },
          { value: "pAssertedIdentity", label: "P-Asserted-Identity" },
          { value: "remotePartyId", label: "Remote-Party-ID" },
        ]}
      />
      <Select
        {...form.field("calledNumberFrom")}
        label={t("trunks.calledNumberFrom")}
        description={t("trunks.calledHelp")}
        allowDeselect={false}
        data={[
          { value: "requestUri", label: t("trunks.called.requestUri") },
          { value: "to", label: t("trunks.called.to") },
        ]}
      />
      <Switch
        {...form.toggle("showsOriginalCaller")}
        label={t("trunks.showsOriginalCaller")}
        description={t("trunks.showsOriginalCallerHelp")}
      />
    </>
  );
}
