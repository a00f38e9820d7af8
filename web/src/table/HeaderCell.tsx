import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "./column";
import classes from "./DataTable.module.css";
import { nextSort } from "./layout";

const DRAGGED = "application/x-switchboard-column";

interface HeaderCellProps<T> {
  column: Column<T>;
  sort: string | undefined;
  onSort: (sort: string | undefined, field: string) => void;
  onDrop: (moved: string) => void;
  onMove: (step: -1 | 1) => void;
  onResize: (event: unknown) => void;
  resizing: boolean;
}

/** A column's head: a click sorts, a drag moves, Alt with an arrow key moves too, the edge resizes. */
export function HeaderCell<T>({
  column,
  sort,
  onSort,
  onDrop,
  onMove,
  onResize,
  resizing,
}: HeaderCellProps<T>) {
  const { t } = useTranslation();
  const [under, setUnder] = useState(false);
  const field = column.sort;
  const descending = sort === `-${field}`;
  const sorted = field !== undefined && (sort === field || descending);

  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    onMove(event.key === "ArrowLeft" ? -1 : 1);
  };
  const accept = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setUnder(true);
  };

  return (
    <th
      scope="col"
      className={classes.head}
      data-end={column.end || undefined}
      data-under={under || undefined}
      aria-sort={sorted ? (descending ? "descending" : "ascending") : undefined}
      onDragOver={accept}
      onDragLeave={() => setUnder(false)}
      onDrop={(event) => {
        event.preventDefault();
        setUnder(false);
        onDrop(event.dataTransfer.getData(DRAGGED));
      }}
    >
      <button
        type="button"
        className={classes.headButton}
        draggable
        title={field ? t("list.headHint") : t("list.headHintMove")}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, column.id);
          event.dataTransfer.effectAllowed = "move";
        }}
        onKeyDown={keys}
        onClick={() => field && onSort(nextSort(sort, field), field)}
        data-sortable={field ? true : undefined}
      >
        <span className="cut">{column.title}</span>
        {sorted &&
          (descending ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
      </button>
      <span
        className={classes.resize}
        data-resizing={resizing || undefined}
        onMouseDown={onResize}
        onTouchStart={onResize}
        aria-hidden
      />
    </th>
  );
}
