import { Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FormFields } from "../../form/useForm";
import { ContactMethodPicker } from "../ContactMethodPicker";
import type { UnavailableAction, UnavailableReason, WhenUnavailable } from "../contactMethod";
import { InternalNumberPicker } from "../pickers";
import { ACTIONS, REASONS } from "../unavailable";
import type { InboundValues } from "./inboundForm";
import classes from "./UnavailableFields.module.css";

interface UnavailableFieldsProps {
  form: FormFields<InboundValues>;
  methodId: string | undefined;
}

/** What happens when a contact method is unavailable: one action, or different ones by reason. */
export function UnavailableFields({ form, methodId }: UnavailableFieldsProps) {
  const { t } = useTranslation();
  const { values } = form;
  return (
    <>
      <ActionFields
        label={t("inbound.whenUnavailable")}
        help={t("inbound.unavailableHelp")}
        action={values.whenUnavailable}
        onAction={(action) => form.set("whenUnavailable", action ?? "doNothing")}
        contactMethod={values.whenUnavailableContactMethod}
        onContactMethod={(id) => form.set("whenUnavailableContactMethod", id)}
        internalNumber={values.whenUnavailableInternalNumber}
        onInternalNumber={(number) => form.set("whenUnavailableInternalNumber", number)}
        onBlur={() => {
          form.left("whenUnavailableContactMethod");
          form.left("whenUnavailableInternalNumber");
        }}
        error={form.error("whenUnavailableContactMethod") ?? form.error("whenUnavailableInternalNumber")}
        actionError={form.error("whenUnavailable")}
        methodId={methodId}
      />
      <Switch
        {...form.toggle("unavailableReasons")}
        label={t("inbound.byReason")}
        description={t("inbound.byReasonHelp")}
      />
      {values.unavailableReasons && (
        <div className={classes.reasons}>
          {REASONS.map((reason) => (
            <ReasonFields key={reason} reason={reason} form={form} methodId={methodId} />
          ))}
        </div>
      )}
    </>
  );
}

function ReasonFields({ form, methodId, reason }: UnavailableFieldsProps & { reason: UnavailableReason }) {
  const { t } = useTranslation();
  const own = form.values[reason];
  const change = (changes: Partial<UnavailableAction>) =>
    form.set(reason, {
      action: "doNothing",
      contactMethod: null,
      internalNumber: null,
      ...own,
      ...changes,
    });
  return (
    <ActionFields
      label={t(`inbound.reason.${reason}`)}
      sameLabel={t("inbound.asForAll")}
      action={own?.action}
      onAction={(action) => (action ? change({ action }) : form.set(reason, null))}
      contactMethod={own?.contactMethod ?? null}
      onContactMethod={(contactMethod) => change({ contactMethod })}
      internalNumber={own?.internalNumber ?? null}
      onInternalNumber={(internalNumber) => change({ internalNumber })}
      onBlur={() => form.left(reason)}
      error={form.error(reason)}
      methodId={methodId}
    />
  );
}

interface ActionFieldsProps {
  label: string;
  help?: string;
  /** The words for having no action of its own, where that can be. */
  sameLabel?: string;
  action: WhenUnavailable | undefined;
  onAction: (action: WhenUnavailable | undefined) => void;
  contactMethod: string | null;
  onContactMethod: (id: string | null) => void;
  internalNumber: string | null;
  onInternalNumber: (number: string | null) => void;
  onBlur: () => void;
  error: string | undefined;
  actionError?: string;
  methodId: string | undefined;
}

const SAME = "same";

/** One action and, where it needs one, its target. */
function ActionFields(props: ActionFieldsProps) {
  const { t } = useTranslation();
  const { label, action, sameLabel, error } = props;
  const actions = ACTIONS.map((value) => ({ value: value as string, label: t(`whenUnavailable.${value}`) }));
  return (
    <div className={classes.action}>
      <Select
        label={label}
        description={props.help}
        error={props.actionError}
        allowDeselect={false}
        value={action ?? SAME}
        onChange={(value) => props.onAction(value === SAME ? undefined : (value as WhenUnavailable))}
        data={sameLabel ? [{ value: SAME, label: sameLabel }, ...actions] : actions}
      />
      {action === "contactMethod" && (
        <ContactMethodPicker
          label={sameLabel ? t("inbound.targetOf", { name: label }) : t("inbound.target")}
          value={props.contactMethod}
          onChange={props.onContactMethod}
          onBlur={props.onBlur}
          error={error}
          except={props.methodId}
        />
      )}
      {action === "internalNumber" && (
        <InternalNumberPicker
          label={sameLabel ? t("inbound.targetOf", { name: label }) : t("inbound.target")}
          required
          value={props.internalNumber}
          onChange={props.onInternalNumber}
          onBlur={props.onBlur}
          error={error}
        />
      )}
    </div>
  );
}
