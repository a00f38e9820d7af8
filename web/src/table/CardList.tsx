import { Skeleton } from "@mantine/core";
import type { RowData } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import classes from "./CardList.module.css";
import { type DataTableProps, walkRows } from "./DataTable";
import { RowMenu } from "./RowMenu";

const HEIGHT = 72;
const FETCH_AHEAD = 20;

/** The same list on a phone: two lines per row instead of columns. */
export function CardList<T extends RowData>(props: DataTableProps<T>) {
  const { rows, columns, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
  });
  const inView = virtual.getVirtualItems();
  const last = inView.at(-1)?.index ?? 0;
  const more = rows.more;
  useEffect(() => {
    if (more && last >= rows.rows.length - FETCH_AHEAD) more();
  }, [more, last, rows.rows.length]);

  const shown = (row: T, place: "title" | "line" | "end") =>
    columns
      .filter((column) => column.phone === place)
      .map((column) => (
        <span key={column.id} className={classes.value}>
          {column.cell(row)}
        </span>
      ));

  return (
    <div ref={scroller} className={classes.scroller} aria-busy={rows.pending}>
      {rows.pending && [0, 1, 2, 3, 4].map((row) => <Skeleton key={row} height={44} m="md" width="auto" />)}
      <ul
        className={classes.list}
        aria-label={props.label}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={walkRows}
      >
        {inView.map((item) => {
          const row = rows.rows[item.index];
          if (row === undefined) return null;
          const actions = props.actions?.(row);
          return (
            <li
              key={props.rowId(row)}
              className={classes.card}
              style={{ height: HEIGHT, transform: `translateY(${item.start}px)` }}
            >
              <button
                type="button"
                className={classes.open}
                data-row-button
                disabled={!onOpen}
                onClick={() => onOpen?.(row)}
              >
                <span className={classes.texts}>
                  <span className={classes.title}>{shown(row, "title")}</span>
                  <span className={classes.line}>{shown(row, "line")}</span>
                </span>
                <span className={classes.end}>{shown(row, "end")}</span>
              </button>
              {actions && <RowMenu name={props.rowName(row)} actions={actions} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
