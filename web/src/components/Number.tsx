import { useTranslation } from "react-i18next";
import { copyablePhoneNumber, formatPhoneNumber } from "../format/phoneNumber";
import classes from "./Number.module.css";

interface NumberProps {
  /** Null where the caller withheld it. */
  number: string | null;
  name?: string | null;
}

/** A number written for people; a selection of it is copied as E.164. */
export function NumberText({ number, name }: NumberProps) {
  const { t } = useTranslation();
  if (!number) return <span className={classes.quiet}>{t("calls.withheld")}</span>;
  return (
    <span
      className="tabular"
      onCopy={(event) => {
        if (window.getSelection()?.toString() !== formatPhoneNumber(number)) return;
        event.clipboardData.setData("text/plain", copyablePhoneNumber(number));
        event.preventDefault();
      }}
      title={name ? undefined : copyablePhoneNumber(number)}
    >
      {formatPhoneNumber(number)}
    </span>
  );
}

/** One side of a call: the name where there is one, and the number. */
export function PartyText({ number, name }: NumberProps) {
  if (!name || name === number) return <NumberText number={number} />;
  if (!number) return <bdi>{name}</bdi>;
  return (
    <>
      <bdi>{name}</bdi>{" "}
      <span className={classes.quiet}>
        <NumberText number={number} name={name} />
      </span>
    </>
  );
}
