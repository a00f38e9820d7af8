import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client";
import type { CallRecord } from "../api/model";
import { NumberText, PartyText } from "../components/Number";
import { DrawerShell, PendingDrawer } from "../form/FormDrawer";
import { formatDuration } from "../format/duration";
import { formatPhoneNumber } from "../format/phoneNumber";
import { useTimeFormat } from "../session";
import classes from "./CallDrawer.module.css";
import { callStory, type StoryStep } from "./callStory";
import { Direction } from "./Direction";
import { Outcome } from "./Outcome";

/** One call as a story from top to bottom. */
export function CallDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const call = useQuery({
    queryKey: ["call-history", "one", id],
    queryFn: () => body(api.GET("/api/v1/call-history/{id}", { params: { path: { id } } })),
  });
  if (!call.data) return <PendingDrawer error={call.error} onClose={onClose} />;
  return <CallDetails call={call.data} onClose={onClose} />;
}

function CallDetails({ call, onClose }: { call: CallRecord; onClose: () => void }) {
  const { t } = useTranslation();
  const time = useTimeFormat();
  return (
    <DrawerShell
      title={
        <>
          <PartyText number={call.fromNumber} name={call.fromName} />
          <span className={classes.arrow}> → </span>
          <PartyText number={call.toNumber} name={call.toName} />
        </>
      }
      subtitle={time.full(call.startedAt)}
      onClose={onClose}
    >
      <div className={classes.body}>
        <dl className={classes.facts}>
          <Fact name={t("calls.outcome")}>
            <Outcome call={call} />
          </Fact>
          <Fact name={t("calls.direction")}>
            <Direction direction={call.direction} />
          </Fact>
          <Fact name={t("calls.talked")}>
            <span className="tabular">
              {call.answeredAt ? formatDuration(call.talkSeconds) : t("calls.notAnswered")}
            </span>
          </Fact>
          <Fact name={t("calls.rang")}>
            <span className="tabular">{formatDuration(call.ringSeconds)}</span>
          </Fact>
        </dl>
        {call.reason && <p className={classes.reason}>{call.reason}</p>}
        <Title order={3} mb="sm">
          {t("story.title")}
        </Title>
        <ol className={classes.story}>
          {callStory(call).map((step) => (
            <Step key={`${step.key}-${step.at}-${step.values.target ?? ""}`} step={step} call={call} />
          ))}
        </ol>
        <Title order={3} mt="lg" mb="xs">
          {t("story.details")}
        </Title>
        <dl className={classes.details}>
          <dt>{t("calls.from")}</dt>
          <dd>
            <NumberText number={call.fromNumber} />
          </dd>
          <dt>{t("calls.to")}</dt>
          <dd>
            <NumberText number={call.toNumber} />
          </dd>
          {call.sipStatus ? (
            <>
              <dt>{t("story.sipStatus")}</dt>
              <dd className="tabular">{call.sipStatus}</dd>
            </>
          ) : null}
          <dt>{t("story.id")}</dt>
          <dd className={classes.id}>{call.id}</dd>
        </dl>
      </div>
    </DrawerShell>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const RESULTS = [
  "answered",
  "noAnswer",
  "busy",
  "declined",
  "cancelled",
  "unreachable",
  "failed",
  "completedElsewhere",
] as const;
type Result = (typeof RESULTS)[number];
const isResult = (text: string | number | undefined): text is Result =>
  RESULTS.some((known) => known === text);

function Step({ step, call }: { step: StoryStep; call: CallRecord }) {
  const { t } = useTranslation();
  const time = useTimeFormat();
  const { result } = step.values;
  const values = {
    ...step.values,
    from: call.fromName || formatPhoneNumber(call.fromNumber ?? t("calls.withheld")),
    to: call.toName || formatPhoneNumber(call.toNumber ?? ""),
    duration: formatDuration(Number(step.values.seconds ?? 0)),
    result: isResult(result) ? t(`story.results.${result}`) : (result ?? ""),
  };
  return (
    <li className={classes.step} data-tone={step.tone}>
      <time className={classes.time} dateTime={step.at}>
        {step.at ? time.time(step.at) : ""}
      </time>
      <span className={classes.dot} aria-hidden />
      <span>{t(`story.${step.key}` as "story.answered", values)}</span>
    </li>
  );
}
