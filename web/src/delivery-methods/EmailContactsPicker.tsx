import { Anchor, MultiSelect, Select, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { NEW } from "../address";
import { emailContacts } from "../emails/emailContacts";

const MOST = 200;

/** Email contacts to choose from: verified ones, for nothing can be sent to others. */
export function useVerifiedEmails() {
  const contacts = useQuery({
    queryKey: ["choices", emailContacts.name],
    staleTime: 5_000,
    queryFn: async () => (await emailContacts.list({ limit: MOST, sort: "address" })).items,
  });
  return {
    none: contacts.data?.every((contact) => contact.status !== "verified") ?? false,
    options: (contacts.data ?? [])
      .filter((contact) => contact.status === "verified")
      .map((contact) => ({ value: contact.id, label: `${contact.address} (${contact.userName})` })),
  };
}

interface Picked<V> {
  name?: string;
  label: string;
  description?: string;
  value: V;
  error?: string;
  onChange: (value: V) => void;
  onBlur?: () => void;
}

/** Chooses one or more verified addresses. */
export function EmailContactsPicker(props: Picked<string[]>) {
  const { t } = useTranslation();
  const { options, none } = useVerifiedEmails();
  return (
    <>
      <MultiSelect
        {...props}
        withAsterisk
        searchable
        clearable
        placeholder={props.value.length === 0 ? t("deliveryMethods.choose") : undefined}
        nothingFoundMessage={t("deliveryMethods.noEmail")}
        data={options}
      />
      {none && <EmailFirst />}
    </>
  );
}

/** Chooses one verified address, or none. */
export function EmailContactPicker({
  placeholder,
  ...props
}: Picked<string | null> & { placeholder?: string }) {
  const { t } = useTranslation();
  const { options } = useVerifiedEmails();
  return (
    <Select
      {...props}
      searchable
      clearable
      placeholder={placeholder}
      nothingFoundMessage={t("deliveryMethods.noEmail")}
      data={options}
    />
  );
}

function EmailFirst() {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t("deliveryMethods.emailFirst")}{" "}
      <Anchor
        inherit
        renderRoot={(root) => <Link {...root} to="/contact-methods/email" search={{ open: NEW }} />}
      >
        {t("emailContacts.create")}
      </Anchor>
    </Text>
  );
}
