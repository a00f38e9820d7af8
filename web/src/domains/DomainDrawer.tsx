import { Alert, Button, Stack, Text, TextInput } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import type { Domain } from "../api/model";
import { CopyValue } from "../components/CopyValue";
import { problemText } from "../components/problemText";
import { Status } from "../components/Status";
import { said } from "../components/said";
import { DrawerShell, FormDrawer, PendingDrawer } from "../form/FormDrawer";
import { useForm } from "../form/useForm";
import { useTimeFormat } from "../session";
import type { RowAction } from "../table/column";
import { RowMenu } from "../table/RowMenu";
import classes from "./Domains.module.css";
import { domains, domainTone, verifyDomain } from "./domains";

interface DomainDrawerProps {
  id: string;
  actions: (domain: Domain) => readonly RowAction[];
}

/** What a domain's administrator has to do, and what the last look at the DNS said. */
export function DomainDrawer({ id, actions }: DomainDrawerProps) {
  const address = useListAddress();
  const domain = useQuery({
    queryKey: [domains.name, "one", id],
    enabled: id !== NEW,
    queryFn: () => domains.read(id),
  });
  if (id === NEW) return <NewDomain />;
  if (!domain.data) return <PendingDrawer error={domain.error} onClose={address.closeDrawer} />;
  return <Steps domain={domain.data} actions={actions(domain.data)} />;
}

function NewDomain() {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const form = useForm({ name: "" }, { name: (value) => (value.trim() ? undefined : t("form.required")) });
  const save = () =>
    form.submit(async (_, { name }) => {
      const created = await domains.create({ name: name.trim() });
      void queries.invalidateQueries({ queryKey: [domains.name] });
      address.openDrawer(created.id);
    });
  return (
    <FormDrawer
      title={t("domains.create")}
      subtitle={t("domains.createHint")}
      dirty={form.dirty}
      saving={form.saving}
      fault={form.fault}
      saveLabel={t("domains.generate")}
      onSave={() => void save()}
      onClose={address.closeDrawer}
      current={undefined}
      onSection={() => undefined}
      sections={[
        {
          id: "general",
          title: t("domains.title"),
          content: (
            <TextInput
              {...form.text("name")}
              label={t("domains.name")}
              description={t("domains.nameHelp")}
              placeholder="example.com"
              withAsterisk
              autoComplete="off"
              spellCheck={false}
              data-autofocus
            />
          ),
        },
      ]}
    />
  );
}

function Steps({ domain, actions }: { domain: Domain; actions: readonly RowAction[] }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const time = useTimeFormat();
  const look = useMutation({
    mutationFn: () => verifyDomain(domain.id),
    onSuccess: (seen) => {
      queries.setQueryData([domains.name, "one", domain.id], seen);
      void queries.invalidateQueries();
      if (!seen.failure) said(t("domains.verified", { name: seen.displayName }), t("domains.verifiedNext"));
    },
  });

  return (
    <DrawerShell
      title={<bdi>{domain.displayName}</bdi>}
      subtitle={<Status tone={domainTone[domain.status]}>{t(`domains.is.${domain.status}`)}</Status>}
      actions={
        <RowMenu name={domain.displayName} actions={actions.filter((action) => action.id !== "edit")} />
      }
      onClose={address.closeDrawer}
      footer={
        <Button
          leftSection={<IconRefresh size={16} />}
          loading={look.isPending}
          onClick={() => look.mutate()}
          style={{ marginLeft: "auto" }}
        >
          {t(domain.status === "verified" ? "domains.lookAgain" : "domains.verify")}
        </Button>
      }
    >
      <Stack gap="lg">
        <div aria-live="polite">
          <Result domain={domain} fault={look.error ? problemText(t, look.error) : undefined} />
        </div>
        <ol className={classes.steps}>
          <li>
            {t("domains.stepAdd")}
            <dl className={classes.record}>
              <dt>{t("domains.recordType")}</dt>
              <dd>TXT</dd>
              <span />
              <dt>{t("domains.recordName")}</dt>
              <dd>{domain.recordName}</dd>
              <CopyValue value={domain.recordName} name={t("domains.recordName")} />
              <dt>{t("domains.recordValue")}</dt>
              <dd>{domain.recordValue}</dd>
              <CopyValue value={domain.recordValue} name={t("domains.recordValue")} />
            </dl>
            <Text size="sm" c="dimmed" mt={6}>
              {t("domains.recordHint", { short: `_switchboard-verify` })}
            </Text>
          </li>
          <li>{t("domains.stepVerify")}</li>
        </ol>
        <Text size="sm" c="dimmed">
          {t("domains.propagation")}
        </Text>
        <Text size="sm" c="dimmed">
          {domain.checkedAt
            ? t("domains.checked", { time: time.short(domain.checkedAt) })
            : t("domains.neverChecked")}
        </Text>
      </Stack>
    </DrawerShell>
  );
}

function Result({ domain, fault }: { domain: Domain; fault: string | undefined }) {
  const { t } = useTranslation();
  if (fault) {
    return (
      <Alert color="yellow" role="alert">
        {fault}
      </Alert>
    );
  }
  if (domain.failure) {
    const verified = domain.status === "verified";
    return (
      <Alert color={verified ? "yellow" : "red"} title={t(`domains.failed.${domain.failure.code}`)}>
        {domain.failure.message} {verified && t("domains.staysVerified")}
      </Alert>
    );
  }
  return domain.status === "verified" ? <Alert color="teal">{t("domains.effect")}</Alert> : null;
}
