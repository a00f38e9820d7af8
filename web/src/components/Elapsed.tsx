import { useSyncExternalStore } from "react";
import { formatDuration, secondsBetween } from "../format/duration";

const listeners = new Set<() => void>();
let second = Math.floor(Date.now() / 1000);
let timer: ReturnType<typeof setInterval> | undefined;

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    second = Math.floor(Date.now() / 1000);
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The time since an instant, ticking by the second; one clock for the whole page. */
export function Elapsed({ since }: { since: string }) {
  const now = useSyncExternalStore(listen, () => second);
  return (
    <span className="tabular" role="timer" aria-live="off">
      {formatDuration(secondsBetween(since, now * 1000))}
    </span>
  );
}
