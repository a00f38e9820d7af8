import type { ReactNode } from "react";

/** One column of a list, in the documented order. */
export interface Column<T> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** The field the server sorts by; absent where it cannot. */
  readonly sort?: string;
  readonly width: number;
  readonly end?: boolean;
  readonly hidden?: boolean;
  /** Its columns in the CSV, where they are not one of the same id; none for what is no value. */
  readonly csv?: readonly string[];
  /** Where the value goes on a phone's narrow row; absent leaves it to the drawer. */
  readonly phone?: "title" | "line" | "end";
}

/** One entry of the menu at a row's end. */
export interface RowAction {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly danger?: boolean;
  readonly run: () => void;
}

/** A filter shown as a chip; its key is the server's parameter. */
export interface Filter {
  readonly key: string;
  readonly title: string;
  readonly options: readonly { value: string; label: string }[];
}

/** The rows of a list, however they are fetched. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Fetches the next page; absent when there is none. */
  readonly more?: () => void;
}
