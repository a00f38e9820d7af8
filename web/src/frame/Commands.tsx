import { useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import {
  IconHash,
  IconHeadset,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSun,
  IconUser,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client";
import { addressOfKind } from "../components/kinds";
import { findContactMethods } from "../contact-methods/anyContactMethod";
import { formatPhoneNumber } from "../format/phoneNumber";
import { useSession } from "../session";
import { destinations } from "./destinations";

interface Command {
  id: string;
  group: "goTo" | "create" | "found" | "look";
  label: string;
  detail?: string;
  icon: ReactNode;
  run: () => void;
}

const FOUND_AT_MOST = 5;

function useFound(query: string): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [q] = useDebouncedValue(query.trim(), 150);
  const { data } = useQuery({
    queryKey: ["commands", q],
    enabled: q.length > 0,
    staleTime: 5_000,
    queryFn: async () => {
      const params = { query: { q, limit: FOUND_AT_MOST } };
      const [users, methods, numbers] = await Promise.all([
        body(api.GET("/api/v1/users", { params })),
        findContactMethods(q, FOUND_AT_MOST),
        body(api.GET("/api/v1/phone-numbers", { params })),
      ]);
      return { users, methods, numbers };
    },
  });
  if (!data || q === "") return [];
  return [
    ...data.users.items.map<Command>((user) => ({
      id: `user-${user.id}`,
      group: "found",
      label: `${user.firstName} ${user.lastName}`,
      detail: t("commands.user"),
      icon: <IconUser size={18} />,
      run: () => void navigate({ to: "/users", search: { open: user.id } }),
    })),
    ...data.methods.map<Command>((method) => ({
      id: `${method.kind}-${method.id}`,
      group: "found",
      label: method.name,
      detail: [t(`kinds.${method.kind}`), method.userName, ...method.internalNumbers].join(" · "),
      icon: <IconHeadset size={18} />,
      run: () => void navigate({ to: addressOfKind(method.kind), search: { open: method.id } }),
    })),
    ...data.numbers.items.map<Command>((number) => ({
      id: `number-${number.id}`,
      group: "found",
      label: formatPhoneNumber(number.number),
      detail: number.name || t("commands.phoneNumber"),
      icon: <IconHash size={18} />,
      run: () => void navigate({ to: "/numbers/phone-numbers", search: { open: number.id } }),
    })),
  ];
}

function useFixed(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const create = <IconPlus size={18} />;
  const open = { open: "new" };
  return [
    ...destinations(session).map<Command>((place) => ({
      id: place.name,
      group: "goTo",
      label: t(`rail.${place.name}`),
      icon: <place.icon size={18} />,
      run: () => void navigate({ to: place.to, search: {} }),
    })),
    {
      id: "new-user",
      group: "create",
      label: t("users.create"),
      icon: create,
      run: () => void navigate({ to: "/users", search: open }),
    },
    {
      id: "new-sip-account",
      group: "create",
      label: t("sipAccounts.create"),
      icon: create,
      run: () => void navigate({ to: "/contact-methods/sip-accounts", search: open }),
    },
    {
      id: "new-pstn-route",
      group: "create",
      label: t("pstnRoutes.create"),
      icon: create,
      run: () => void navigate({ to: "/contact-methods/pstn-routes", search: open }),
    },
    {
      id: "new-sip-forwarding",
      group: "create",
      label: t("sipForwardings.create"),
      icon: create,
      run: () => void navigate({ to: "/contact-methods/sip-forwarding", search: open }),
    },
    {
      id: "new-phone-number",
      group: "create",
      label: t("phoneNumbers.create"),
      icon: create,
      run: () => void navigate({ to: "/numbers/phone-numbers", search: open }),
    },
    ...(session.role === "operator"
      ? [
          {
            id: "new-trunk",
            group: "create" as const,
            label: t("trunks.create"),
            icon: create,
            run: () => void navigate({ to: "/trunks", search: open }),
          },
        ]
      : []),
    {
      id: "light",
      group: "look",
      label: t("commands.light"),
      icon: <IconSun size={18} />,
      run: () => setColorScheme("light"),
    },
    {
      id: "dark",
      group: "look",
      label: t("commands.dark"),
      icon: <IconMoon size={18} />,
      run: () => setColorScheme("dark"),
    },
  ];
}

/** Ctrl/Cmd-K: jump to anything, create anything. */
export function Commands() {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const found = useFound(query);
  const words = query.toLowerCase().trim();
  const fixed = useFixed().filter((command) => command.label.toLowerCase().includes(words));
  const groups = (["found", "goTo", "create", "look"] as const)
    .map((group) => ({ group, commands: [...found, ...fixed].filter((command) => command.group === group) }))
    .filter(({ commands }) => commands.length > 0);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
    >
      <Spotlight.Search
        placeholder={t("commands.placeholder")}
        aria-label={t("commands.open")}
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>
        {groups.length === 0 && <Spotlight.Empty>{t("commands.none")}</Spotlight.Empty>}
        {groups.map(({ group, commands }) => (
          <Spotlight.ActionsGroup key={group} label={t(`commands.group.${group}`)}>
            {commands.map((command) => (
              <Spotlight.Action
                key={command.id}
                label={command.label}
                description={command.detail}
                leftSection={command.icon}
                onClick={command.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
