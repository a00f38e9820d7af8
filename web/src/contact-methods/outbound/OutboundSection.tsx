import { Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FormFields } from "../../form/useForm";
import type { InboundValues } from "../inbound/inboundForm";
import { AudioPicker, InternalNumberPicker, PhoneNumberPicker, PhoneNumbersPicker } from "../pickers";
import type { OutboundValues } from "./outboundForm";

interface OutboundSectionProps {
  form: FormFields<OutboundValues & InboundValues>;
  /** Whether there can be several caller IDs to choose from at each call. */
  manyCallerIds?: boolean;
}

/** Whom a contact method may call, and what the called person sees and hears. */
export function OutboundSection({ form, manyCallerIds = false }: OutboundSectionProps) {
  const { t } = useTranslation();
  const external = form.values.externalCallsEnabled;
  const callerIds = form.field("callerIdNumbers");
  return (
    <>
      <Switch
        {...form.toggle("externalCallsEnabled")}
        label={t("outbound.external")}
        description={t("outbound.externalHelp")}
      />
      {external &&
        (manyCallerIds ? (
          <PhoneNumbersPicker
            {...callerIds}
            label={t("outbound.callerIds")}
            description={t("outbound.callerIdsHelp")}
            required
          />
        ) : (
          <PhoneNumberPicker
            {...callerIds}
            value={callerIds.value[0] ?? null}
            onChange={(id) => callerIds.onChange(id === null ? [] : [id])}
            label={t("outbound.callerId")}
            description={t("outbound.callerIdHelp")}
            required
          />
        ))}
      <TextInput
        {...form.text("callerIdName")}
        label={t("outbound.callerIdName")}
        description={t("outbound.callerIdNameHelp")}
        autoComplete="off"
        dir="auto"
      />
      <InternalNumberPicker
        {...form.field("internalCallerId")}
        label={t("outbound.internalCallerId")}
        description={t("outbound.internalCallerIdHelp")}
        placeholder={t("outbound.internalCallerIdNone")}
        also={form.values.internalNumbers}
      />
      <AudioPicker
        {...form.field("internalAnnouncement")}
        label={t("outbound.internalAnnouncement")}
        description={t("outbound.internalAnnouncementHelp")}
        placeholder={t("outbound.noAnnouncement")}
      />
      {external && (
        <AudioPicker
          {...form.field("externalAnnouncement")}
          label={t("outbound.externalAnnouncement")}
          description={t("outbound.externalAnnouncementHelp")}
          placeholder={t("outbound.noAnnouncement")}
        />
      )}
    </>
  );
}
