import { Skeleton } from "@mantine/core";
import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  type RowData,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Column, RowAction, Rows } from "./column";
import classes from "./DataTable.module.css";
import { HeaderCell } from "./HeaderCell";
import { arrange, type Layout, moveBy, moveTo } from "./layout";
import { RowMenu } from "./RowMenu";

const features = tableFeatures({
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

const ROW_HEIGHT = { comfortable: 48, compact: 36 } as const;
const SKELETON_ROWS = [0, 1, 2, 3, 4, 5, 6, 7];
const FETCH_AHEAD = 20;
const NARROWEST = 64;

export interface DataTableProps<T extends RowData> {
  label: string;
  columns: readonly Column<T>[];
  rows: Rows<T>;
  rowId: (row: T) => string;
  rowName: (row: T) => string;
  actions?: (row: T) => readonly RowAction[];
  onOpen?: (row: T) => void;
  openId: string | undefined;
  sort: string | undefined;
  onSort: (sort: string | undefined, field: string) => void;
  layout: Layout;
  onLayout: (changes: Partial<Layout>) => void;
}

/** Moves the focus between rows with the arrow keys. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-button]")];
  const index = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[index + (event.key === "ArrowDown" ? 1 : -1)];
  if (index < 0 || !next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

/** Rows as a table: columns are dragged, resized and sorted, only the rows in view are drawn. */
export function DataTable<T extends RowData>(props: DataTableProps<T>) {
  const { t } = useTranslation();
  const { columns, rows, layout, onLayout, rowId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const data = rows.rows as T[];
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const order = arrange(
    columns.map((column) => column.id),
    layout.order,
  );

  const table = useTable({
    features,
    data,
    columns: useMemo(
      () =>
        columns.map((column) => ({
          id: column.id,
          header: column.title,
          size: column.width,
          minSize: NARROWEST,
        })),
      [columns],
    ),
    getRowId: rowId,
    columnResizeMode: "onEnd",
    state: {
      columnOrder: order,
      columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
      columnSizing: layout.widths,
    },
    onColumnSizingChange: (updater) =>
      onLayout({ widths: typeof updater === "function" ? updater({ ...layout.widths }) : updater }),
  });

  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const height = ROW_HEIGHT[layout.density];
  const virtual = useVirtualizer({
    count: data.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialRect: { width: 1000, height: 800 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new density changes every row's height
  useEffect(() => virtual.measure(), [virtual, height]);

  const inView = virtual.getVirtualItems();
  const lastInView = inView.at(-1)?.index ?? 0;
  const more = rows.more;
  useEffect(() => {
    if (more && lastInView >= data.length - FETCH_AHEAD) more();
  }, [more, lastInView, data.length]);

  const above = inView[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (inView.at(-1)?.end ?? 0);
  const total = headers.reduce((sum, header) => sum + header.getSize(), props.actions ? 48 : 0);
  const span = headers.length + (props.actions ? 1 : 0);

  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        className={classes.table}
        aria-label={props.label}
        aria-rowcount={rows.pending ? undefined : rows.total + 1}
        aria-busy={rows.pending}
        style={{ minWidth: total }}
        onKeyDown={walkRows}
      >
        <colgroup>
          {headers.map((header) => (
            <col key={header.id} style={{ width: header.getSize() }} />
          ))}
          {props.actions && <col style={{ width: 48 }} />}
        </colgroup>
        <thead>
          <tr>
            {headers.map((header) => {
              const column = byId.get(header.column.id);
              return column ? (
                <HeaderCell
                  key={header.id}
                  column={column}
                  sort={props.sort}
                  onSort={props.onSort}
                  onDrop={(moved) => onLayout({ order: moveTo(order, moved, column.id) })}
                  onMove={(step) => onLayout({ order: moveBy(order, layout.hidden, column.id, step) })}
                  onResize={header.getResizeHandler()}
                  resizing={header.column.getIsResizing()}
                />
              ) : null;
            })}
            {props.actions && (
              <th scope="col" className={classes.actions}>
                <span className="only-heard">{t("list.actions")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.pending &&
            SKELETON_ROWS.map((row) => (
              <tr key={row} style={{ height }}>
                {headers.map((header) => (
                  <td key={header.id} className={classes.cell}>
                    <Skeleton height={12} width={`${45 + ((row * 17 + header.index * 29) % 45)}%`} />
                  </td>
                ))}
                {props.actions && <td />}
              </tr>
            ))}
          {above > 0 && (
            <tr aria-hidden>
              <td colSpan={span} style={{ height: above }} />
            </tr>
          )}
          {inView.map((item) => {
            const row = data[item.index];
            if (row === undefined) return null;
            return (
              <BodyRow
                key={rowId(row)}
                row={row}
                index={item.index}
                height={height}
                columns={headers.map((header) => byId.get(header.column.id))}
                table={props}
              />
            );
          })}
          {below > 0 && (
            <tr aria-hidden>
              <td colSpan={span} style={{ height: below }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface BodyRowProps<T extends RowData> {
  row: T;
  index: number;
  height: number;
  columns: readonly (Column<T> | undefined)[];
  table: DataTableProps<T>;
}

function BodyRow<T extends RowData>({ row, index, height, columns, table }: BodyRowProps<T>) {
  const { onOpen } = table;
  const open = onOpen ? () => onOpen(row) : undefined;
  const actions = table.actions?.(row);
  return (
    <tr
      className={classes.row}
      data-open={table.rowId(row) === table.openId || undefined}
      data-clickable={open ? true : undefined}
      aria-rowindex={index + 2}
      style={{ height }}
      onClick={(event) => {
        const target = event.target as HTMLElement;
        if (!target.closest("button, a, audio, [role=menu]")) open?.();
      }}
    >
      {columns.map((column, position) =>
        column ? (
          <td key={column.id} className={classes.cell} data-end={column.end || undefined}>
            {position === 0 && open ? (
              <button type="button" className={classes.open} data-row-button onClick={open}>
                {column.cell(row)}
              </button>
            ) : (
              column.cell(row)
            )}
          </td>
        ) : null,
      )}
      {actions && (
        <td className={classes.actions}>
          <RowMenu name={table.rowName(row)} actions={actions} />
        </td>
      )}
    </tr>
  );
}
