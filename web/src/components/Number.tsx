import { copyablePhoneNumber, formatPhoneNumber } from "../format/phoneNumber";

interface NumberProps {
  number: string;
  name?: string | null;
}

/** A number written for people; a selection of it is copied as E.164. */
export function NumberText({ number, name }: NumberProps) {
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

/** The other side of a call: the name where there is one, and the number. */
export function PartyText({ number, name }: NumberProps) {
  if (!name || name === number) return <NumberText number={number} />;
  return (
    <>
      <bdi>{name}</bdi>{" "}
      <span style={{ color: "var(--quiet)", fontWeight: 400 }}>
        <NumberText number={number} name={name} />
      </span>
    </>
  );
}
