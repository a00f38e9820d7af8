import { Link, type LinkProps } from "@tanstack/react-router";
import classes from "./Tabs.module.css";

interface Tab {
  to: NonNullable<LinkProps["to"]>;
  label: string;
}

/** Tabs that are addresses: each is a page of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          to={tab.to}
          className={classes.tab}
          activeProps={{ "data-current": true }}
          activeOptions={{ includeSearch: false }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
