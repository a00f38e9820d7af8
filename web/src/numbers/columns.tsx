import type { TFunction } from "i18next";
import type { Holder } from "../api/model";
import type { Column } from "../table/column";
import { HolderText, RoutingText } from "./HolderText";

/** Where numbers lead: the columns that both lists of numbers have. */
export const holderColumns = <T extends { holder?: Holder | null }>(t: TFunction): readonly Column<T>[] => [
  {
    id: "holderKind",
    title: t("numbers.column.routing"),
    width: 190,
    csv: [],
    phone: "line",
    cell: (number) => <RoutingText holder={number.holder} />,
  },
  {
    id: "holderUserName",
    title: t("numbers.column.assignedTo"),
    width: 180,
    csv: [],
    phone: "line",
    cell: (number) => <bdi>{number.holder?.userName}</bdi>,
  },
  {
    id: "holder",
    title: t("numbers.column.object"),
    width: 220,
    cell: (number) => <HolderText holder={number.holder} />,
  },
];
