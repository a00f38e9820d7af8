import { ActionIcon, Badge, Kbd, Menu, Tooltip, UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconLogout, IconMenu2, IconSearch } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client";
import { PersonAvatar } from "../components/PersonAvatar";
import { SESSION_KEY } from "../queryClient";
import { useSession } from "../session";
import { ThemeSwitch } from "./ThemeSwitch";
import classes from "./TopBar.module.css";

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation();
  const { account, demo } = useSession();

  return (
    <header className={classes.bar}>
      <ActionIcon
        className={classes.menu}
        variant="subtle"
        color="gray"
        size="lg"
        onClick={onMenu}
        aria-label={t("rail.open")}
      >
        <IconMenu2 size={20} />
      </ActionIcon>
      <span className={`${classes.account} cut`} dir="auto" title={account.name}>
        {account.name}
      </span>
      {demo && (
        <Tooltip label={t("frame.demoHint")} multiline w={260}>
          <Badge variant="light" color="indigo" tt="none" radius="sm" className={classes.demo}>
            {t("frame.demo")}
          </Badge>
        </Tooltip>
      )}
      <UnstyledButton className={classes.search} onClick={spotlight.open} aria-label={t("commands.open")}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.searchText}>{t("commands.placeholder")}</span>
        <Kbd size="xs" className={classes.keys}>
          {onApple ? "⌘ K" : "Ctrl K"}
        </Kbd>
      </UnstyledButton>
      <ThemeSwitch />
      <PersonMenu />
    </header>
  );
}

function PersonMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const name = `${session.firstName} ${session.lastName}`;
  const signOut = useMutation({
    mutationFn: () => body(api.DELETE("/api/v1/session")),
    onSettled: async () => {
      await navigate({ to: "/sign-in", search: {} });
      queries.clear();
      queries.setQueryData(SESSION_KEY, null);
    },
  });

  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="transparent" size="lg" radius={999} aria-label={t("person.menu", { name })}>
          <PersonAvatar name={name} size={32} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.person}>
          <strong className="cut" dir="auto">
            {name}
          </strong>
          <span className="cut">{session.email}</span>
          <span>{t(`person.role.${session.role}`)}</span>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          {t("person.signOut")}
        </Menu.Item>
        <Menu.Divider />
        <p className={classes.version}>{t("person.version", { version: session.version })}</p>
      </Menu.Dropdown>
    </Menu>
  );
}
