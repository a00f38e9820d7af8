import { Skeleton } from "@mantine/core";
import classes from "./Frame.module.css";

/** The frame's outline while the session is being asked for. */
export function FrameSkeleton() {
  return (
    <div className={classes.frame} aria-busy="true">
      <aside className={classes.rail} style={{ padding: "14px 18px" }}>
        <Skeleton height={28} width={140} mb={28} />
        {[120, 90, 100, 80, 110].map((width) => (
          <Skeleton key={width} height={16} width={width} mb={20} />
        ))}
      </aside>
      <div
        style={{ gridArea: "top", borderBottom: "1px solid var(--hairline)", background: "var(--surface)" }}
      />
      <div className={classes.page} style={{ padding: 24 }}>
        <Skeleton height={24} width={180} mb={24} />
        <Skeleton height={320} />
      </div>
    </div>
  );
}
