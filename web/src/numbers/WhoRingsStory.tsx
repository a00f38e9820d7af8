import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { addressOfKind, isKind } from "../components/kinds";
import classes from "./WhoRings.module.css";
import type { WhoRings, WhoRingsStep } from "./whoRings";

/** What would happen to a call, step by step. */
export function WhoRingsStory({ answer }: { answer: WhoRings }) {
  return (
    <>
      <p className={classes.summary}>{answer.summary}</p>
      <ol className={classes.steps}>
        {answer.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
          <Step key={index} step={step} />
        ))}
      </ol>
    </>
  );
}

function Step({ step }: { step: WhoRingsStep }) {
  const { t } = useTranslation();
  const { kind, id } = step;
  const to = kind && isKind(kind) ? addressOfKind(kind) : undefined;
  return (
    <li className={classes.step}>
      <span className={classes.text}>{step.text}</span>
      <span className={classes.detail}>
        {step.ringSeconds ? t("whoRings.rings", { count: step.ringSeconds }) : null}
        {to && id && (
          <Anchor inherit renderRoot={(root) => <Link {...root} to={to} search={{ open: id }} />}>
            {t("whoRings.open")}
          </Anchor>
        )}
      </span>
    </li>
  );
}
