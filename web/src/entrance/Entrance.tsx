import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Mark } from "../components/Mark";
import { ThemeSwitch } from "../frame/ThemeSwitch";
import classes from "./Entrance.module.css";

interface EntranceProps {
  title: string;
  text: string;
  wide?: boolean;
  children: ReactNode;
}

/** The card in the middle of the pages before sign-in. */
export function Entrance({ title, text, wide = false, children }: EntranceProps) {
  return (
    <main className={classes.page}>
      <div className={classes.theme}>
        <ThemeSwitch />
      </div>
      <div className={classes.card} data-wide={wide || undefined}>
        <div className={classes.brand}>
          <Mark size={40} />
          <span>Switchboard</span>
        </div>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        <p className={classes.text}>{text}</p>
        {children}
      </div>
    </main>
  );
}
