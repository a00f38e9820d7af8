import { Alert, Button, Drawer, Group, Modal, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconAlertCircle } from "@tabler/icons-react";
import { useBlocker } from "@tanstack/react-router";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Search } from "../address";
import { problemText } from "../components/problemText";
import classes from "./FormDrawer.module.css";
import { useSaveKey } from "./useSaveKey";

/** One section of a drawer; the titles make its index. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface DrawerShellProps {
  title: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** A form to fill in takes the focus into its first field instead. */
  focusTitle?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The drawer at the right, full screen on phones. */
export function DrawerShell({
  title,
  subtitle,
  actions,
  footer,
  focusTitle = true,
  onClose,
  children,
}: DrawerShellProps) {
  const { t } = useTranslation();
  const phone = useMediaQuery("(max-width: 767px)", window.innerWidth < 768, {
    getInitialValueInEffect: false,
  });
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size={phone ? "100%" : 600}
      classNames={{ content: classes.content }}
    >
      <Drawer.Overlay backgroundOpacity={0.28} />
      <Drawer.Content radius={0}>
        <header className={classes.header}>
          <div className={classes.titles}>
            <Drawer.Title
              className={classes.title}
              component="h2"
              tabIndex={-1}
              data-autofocus={focusTitle || undefined}
            >
              {title}
            </Drawer.Title>
            {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
          </div>
          {actions}
          <Drawer.CloseButton aria-label={t("drawer.close")} size="lg" />
        </header>
        <div className={classes.body} data-drawer-body>
          {children}
        </div>
        {footer && <footer className={classes.footer}>{footer}</footer>}
      </Drawer.Content>
    </Drawer.Root>
  );
}

const INDEX_MARGIN = 18;

interface SectionsProps {
  sections: readonly Section[];
  /** The section the address asks for. */
  current: string | undefined;
  onSection: (id: string) => void;
}

/** Sections one under the other, with a small index above when there are several. */
export function Sections({ sections, current, onSection }: SectionsProps) {
  const { t } = useTranslation();
  const prefix = useId();
  const first = useRef(true);
  const index = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!current) return;
    const smooth = !first.current && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    first.current = false;
    const entry = index.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (entry) index.current?.scrollTo({ left: entry.offsetLeft - INDEX_MARGIN });
    const section = document.getElementById(`${prefix}${current}`);
    const scroller = section?.closest("[data-drawer-body]");
    if (!section || !scroller) return;
    // Not scrollIntoView: that also moves the drawer itself, and its head out of view.
    const distance = section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollBy({
      top: distance - Number.parseFloat(getComputedStyle(section).scrollMarginTop),
      behavior: smooth ? "smooth" : "auto",
    });
  }, [current, prefix]);

  const shown = current ?? sections[0]?.id;
  return (
    <>
      {sections.length > 1 && (
        <nav ref={index} className={classes.index} aria-label={t("drawer.index")}>
          {sections.map((section) => (
            <button
              key={section.id}
              type="button"
              className={classes.indexEntry}
              aria-current={section.id === shown ? "true" : undefined}
              onClick={() => onSection(section.id)}
            >
              {section.title}
            </button>
          ))}
        </nav>
      )}
      {sections.map((section) => (
        <section
          key={section.id}
          id={`${prefix}${section.id}`}
          className={classes.section}
          aria-label={section.title}
        >
          {sections.length > 1 && (
            <Title order={3} size="h2" mb="sm">
              {section.title}
            </Title>
          )}
          <Stack gap="md">{section.content}</Stack>
        </section>
      ))}
    </>
  );
}

interface FormDrawerProps extends SectionsProps {
  title: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  dirty: boolean;
  saving: boolean;
  fault: string | undefined;
  saveLabel?: string;
  onSave: () => void;
  onClose: () => void;
}

/** A form in a drawer: Ctrl/Cmd-Enter saves, leaving with changes asks. */
export function FormDrawer(props: FormDrawerProps) {
  const { t } = useTranslation();
  const { dirty, saving, fault, onSave, onClose } = props;
  const formId = useId();
  useSaveKey(!saving, onSave);

  const footer = (
    <Group justify="flex-end" gap="sm">
      {dirty && (
        <Text size="xs" c="dimmed" mr="auto">
          {t("drawer.unsaved")}
        </Text>
      )}
      <Button variant="default" onClick={onClose}>
        {t("drawer.cancel")}
      </Button>
      <Button type="submit" form={formId} loading={saving}>
        {props.saveLabel ?? t("drawer.save")}
      </Button>
    </Group>
  );

  return (
    <>
      <DrawerShell
        title={props.title}
        subtitle={props.subtitle}
        actions={props.actions}
        footer={footer}
        focusTitle={props.actions !== undefined}
        onClose={onClose}
      >
        <form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSave();
          }}
        >
          {fault && (
            <Alert color="red" icon={<IconAlertCircle size={18} />} mx="xl" mt="md" role="alert">
              {fault}
            </Alert>
          )}
          <Sections sections={props.sections} current={props.current} onSection={props.onSection} />
        </form>
      </DrawerShell>
      <LeaveGuard dirty={dirty && !saving} />
    </>
  );
}

/** Asks before changes are lost: on the way to another page, another drawer, or out of the browser. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const from: Search = current.search;
      const to: Search = next.search;
      return dirty && (current.pathname !== next.pathname || from.open !== to.open);
    },
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  // Not there until it is needed: else the Escape that closes the drawer would close the question with it.
  if (blocker.status !== "blocked") return null;
  return (
    <Modal opened onClose={blocker.reset} title={t("leave.title")} size="sm" zIndex={400}>
      <Text c="dimmed">{t("leave.text")}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={blocker.proceed}>
          {t("leave.discard")}
        </Button>
        <Button data-autofocus onClick={blocker.reset}>
          {t("leave.stay")}
        </Button>
      </Group>
    </Modal>
  );
}

/** The drawer while its content is fetched, or when that failed. */
export function PendingDrawer({ error, onClose }: { error: Error | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <DrawerShell title={error ? t("fault.title") : t("drawer.loading")} onClose={onClose}>
      <Stack p="xl" gap="lg">
        {error ? (
          <Alert color="red" icon={<IconAlertCircle size={18} />}>
            {problemText(t, error)}
          </Alert>
        ) : (
          ["a", "b", "c", "d"].map((key) => <Skeleton key={key} height={44} />)
        )}
      </Stack>
    </DrawerShell>
  );
}
