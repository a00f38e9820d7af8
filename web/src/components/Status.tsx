import type { ReactNode } from "react";
import classes from "./Status.module.css";

export type Tone = "good" | "warn" | "bad" | "idle" | "busy";

/** A dot and a word: never colour alone. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.status}>
      <span className={classes.dot} data-tone={tone} aria-hidden />
      {children}
    </span>
  );
}
