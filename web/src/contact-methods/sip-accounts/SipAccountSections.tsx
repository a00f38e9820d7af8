import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Form } from "../../form/useForm";
import { OwnerFields } from "../inbound/OwnerFields";
import { TransferWarning } from "../TransferWarning";
import type { SipAccountValues } from "./sipAccountForm";

/** Whose account it is, what it is called, and whether calls on it can be transferred. */
export function GeneralSection({ form, saved }: { form: Form<SipAccountValues>; saved: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <OwnerFields
        form={form}
        saved={saved}
        nameRequired
        userHelp={t("sipAccounts.userHelp")}
        nameHelp={t("sipAccounts.nameHelp")}
      />
      <Switch
        {...form.toggle("allowCallTransfer")}
        label={t("contactMethods.column.allowCallTransfer")}
        description={t("sipAccounts.transferHelp")}
      />
      {form.values.allowCallTransfer && <TransferWarning />}
    </>
  );
}
