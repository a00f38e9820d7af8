import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./Notice.module.css";

/** Something to know before going on, in its place; not a fault. */
export function Notice({ children, live = false }: { children: ReactNode; live?: boolean }) {
  return (
    <div className={classes.notice} role={live ? "status" : undefined}>
      <IconAlertTriangle size={17} stroke={1.7} className={classes.icon} aria-hidden />
      <div>{children}</div>
    </div>
  );
}
