import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FormFields } from "../../form/useForm";
import { UserPicker } from "../pickers";
import type { InboundValues } from "./inboundForm";

interface OwnerFieldsProps {
  form: FormFields<InboundValues>;
  /** What the owner means for this kind. */
  userHelp: string;
  nameHelp: string;
  /** Whether it must have a name of its own. */
  nameRequired?: boolean;
  saved: boolean;
}

/** Whose contact method it is, and what it is called. */
export function OwnerFields({ form, userHelp, nameHelp, nameRequired, saved }: OwnerFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <UserPicker
        {...form.field("userId")}
        label={t("contactMethods.column.userName")}
        description={userHelp}
        required
        disabled={saved}
        autoFocus={!saved}
      />
      <TextInput
        {...form.text("name")}
        label={t("contactMethods.column.name")}
        description={nameHelp}
        withAsterisk={nameRequired}
        autoComplete="off"
        dir="auto"
      />
    </>
  );
}
