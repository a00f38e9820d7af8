import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceName } from "../components/ChoiceName";
import { PhoneNumbers } from "../components/PhoneNumbers";
import { deliveryMethodChoices } from "../form/choices";
import type { Column } from "../table/column";
import type { ContactMethod, OutboundFields, RecordingFields } from "./contactMethod";
import { actionsDiffer } from "./unavailable";

type Switch<T> = { [K in keyof T]: T[K] extends boolean ? K : never }[keyof T] & string;

/** Makes the columns that several kinds of contact methods have; each list puts them in its documented order. */
function makeColumns(t: TFunction) {
  const enabled = <T,>(id: Switch<T>, title: string, width = 150, hidden = false): Column<T> => ({
    id,
    title,
    sort: id,
    width,
    hidden,
    cell: (row) => t(row[id] ? "list.enabled" : "list.disabled"),
  });

  function user<T extends ContactMethod>(phone?: "title" | "line"): Column<T> {
    return {
      id: "userName",
      title: t("contactMethods.column.userName"),
      sort: "userName",
      width: 170,
      phone,
      cell: (row) => <bdi>{row.userName}</bdi>,
    };
  }

  function name<T extends ContactMethod>(text: (row: T) => string): Column<T> {
    return {
      id: "name",
      title: t("contactMethods.column.name"),
      sort: "name",
      width: 190,
      hidden: true,
      phone: "title",
      cell: (row) => <bdi>{text(row)}</bdi>,
    };
  }

  function inbound<T extends ContactMethod>(): readonly Column<T>[] {
    return [
      {
        id: "numbers",
        title: t("contactMethods.column.numbers"),
        sort: "numbers",
        width: 160,
        cell: (row) => <PhoneNumbers ids={row.numbers} />,
      },
      {
        id: "internalNumbers",
        title: t("contactMethods.column.internalNumbers"),
        sort: "internalNumbers",
        width: 140,
        phone: "line",
        cell: (row) => <span className="tabular">{row.internalNumbers.join(", ")}</span>,
      },
      {
        id: "whenUnavailable",
        title: t("contactMethods.column.whenUnavailable"),
        sort: "whenUnavailable",
        width: 190,
        cell: (row) => {
          const action = t(`whenUnavailable.${row.whenUnavailable}`);
          return actionsDiffer(row) ? t("contactMethods.byReason", { action }) : action;
        },
      },
    ];
  }

  function outbound<T extends OutboundFields>(callerIdTitle: string): readonly Column<T>[] {
    return [
      enabled<OutboundFields>(
        "externalCallsEnabled",
        t("contactMethods.column.externalCallsEnabled"),
        230,
      ) as Column<T>,
      {
        id: "callerIdNumbers",
        title: callerIdTitle,
        sort: "callerIdNumbers",
        width: 160,
        cell: (row) => <PhoneNumbers ids={row.callerIdNumbers} />,
      },
      {
        id: "callerIdName",
        title: t("contactMethods.column.callerIdName"),
        sort: "callerIdName",
        width: 150,
        cell: (row) => <bdi>{row.callerIdName}</bdi>,
      },
      {
        id: "internalCallerId",
        title: t("contactMethods.column.internalCallerId"),
        sort: "internalCallerId",
        width: 150,
        cell: (row) => <span className="tabular">{row.internalCallerId}</span>,
      },
    ];
  }

  function deliveryMethod<T extends RecordingFields>(): Column<T> {
    return {
      id: "recordingDeliveryMethod",
      title: t("contactMethods.column.recordingDeliveryMethod"),
      sort: "recordingDeliveryMethod",
      width: 160,
      cell: (row) => <ChoiceName source={deliveryMethodChoices} value={row.recordingDeliveryMethod} />,
    };
  }

  function recording<T extends RecordingFields>(
    field:
      | "recordInboundInternal"
      | "recordInboundExternal"
      | "recordOutboundInternal"
      | "recordOutboundExternal",
  ): Column<T> {
    return enabled<RecordingFields>(field, t(`contactMethods.column.${field}`)) as Column<T>;
  }

  function ringSeconds<T extends ContactMethod>(): Column<T> {
    return {
      id: "ringSeconds",
      title: t("contactMethods.column.ringSeconds"),
      sort: "ringSeconds",
      width: 110,
      hidden: true,
      end: true,
      cell: (row) => (
        <span className="tabular">{t("contactMethods.seconds", { count: row.ringSeconds })}</span>
      ),
    };
  }

  return { t, user, name, inbound, outbound, deliveryMethod, recording, enabled, ringSeconds };
}

export type ColumnMaker = ReturnType<typeof makeColumns>;

/** The columns of one kind, made once. */
export function useContactMethodColumns<T>(
  documented: (make: ColumnMaker) => readonly Column<T>[],
): readonly Column<T>[] {
  const { t } = useTranslation();
  return useMemo(() => documented(makeColumns(t)), [documented, t]);
}
