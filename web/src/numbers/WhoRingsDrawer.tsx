import { Alert, SegmentedControl, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useListAddress } from "../address";
import { read } from "../api/resource";
import { problemText } from "../components/problemText";
import { DrawerShell } from "../form/FormDrawer";
import { normalizePhoneNumber } from "../format/phoneNumber";
import { dayAndTimeIn, instantIn } from "../format/zonedTime";
import { useSession, useTimeFormat } from "../session";
import classes from "./WhoRings.module.css";
import { WhoRingsStory } from "./WhoRingsStory";
import type { WhoRings } from "./whoRings";

interface WhoRingsDrawerProps {
  list: "phone-numbers" | "internal-numbers";
  id: string;
  title: ReactNode;
}

const CALLER = /^(\d{1,15})?$/;
const COLLEAGUE = /^(\d{1,4})?$/;

/** Asks what would happen to a call now or at another time; nobody's phone rings. */
export function WhoRingsDrawer({ list, id, title }: WhoRingsDrawerProps) {
  const { t } = useTranslation();
  const address = useListAddress();
  const time = useTimeFormat();
  const { timeZone } = useSession().account;
  const [chosen, setChosen] = useState(false);
  const [clock, setClock] = useState(() => dayAndTimeIn(timeZone, Date.now()));
  const [typed, setTyped] = useState("");
  const [caller] = useDebouncedValue(normalizePhoneNumber(typed), 300);
  const at = chosen ? instantIn(timeZone, clock) : undefined;
  const inside = list === "internal-numbers";
  const badCaller = !(inside ? COLLEAGUE : CALLER).test(caller);

  const answer = useQuery({
    queryKey: [list, "who-rings", id, at ?? "now", caller],
    enabled: !badCaller && (!chosen || at !== undefined),
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () => {
      const asked = new URLSearchParams({ ...(at ? { at } : {}), ...(caller ? { from: caller } : {}) });
      return read<WhoRings>(`${list}/${encodeURIComponent(id)}/who-rings?${asked}`);
    },
  });

  return (
    <DrawerShell title={title} subtitle={t("whoRings.about")} onClose={address.closeDrawer}>
      <div className={classes.body}>
        <Stack gap="md">
          <div>
            <SegmentedControl
              aria-label={t("whoRings.when")}
              value={chosen ? "chosen" : "now"}
              onChange={(value) => setChosen(value === "chosen")}
              data={[
                { value: "now", label: t("whoRings.now") },
                { value: "chosen", label: t("whoRings.chosen") },
              ]}
            />
          </div>
          {chosen && (
            <TextInput
              type="datetime-local"
              label={t("whoRings.time")}
              description={t("whoRings.zone", { zone: timeZone })}
              value={clock}
              onChange={(event) => setClock(event.currentTarget.value)}
              error={at === undefined ? t("whoRings.timeRule") : undefined}
              styles={{ wrapper: { maxWidth: 260 } }}
            />
          )}
          <TextInput
            label={t("whoRings.caller")}
            description={t(inside ? "whoRings.colleagueHelp" : "whoRings.callerHelp")}
            placeholder={inside ? "102" : "33142685300"}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={badCaller ? t(inside ? "whoRings.colleagueRule" : "whoRings.callerRule") : undefined}
            inputMode="tel"
            autoComplete="off"
            styles={{ wrapper: { maxWidth: 260 } }}
          />
        </Stack>
        <section className={classes.answer} aria-live="polite" aria-busy={answer.isFetching}>
          {answer.isPending && <Skeleton height={120} />}
          {answer.isError && <Alert color="red">{problemText(t, answer.error)}</Alert>}
          {answer.data && !answer.isError && (
            <>
              <Text size="xs" c="dimmed">
                {time.full(answer.data.at)}
              </Text>
              <WhoRingsStory answer={answer.data} />
            </>
          )}
        </section>
      </div>
    </DrawerShell>
  );
}
