import { ActionIcon, Alert, Button, CloseButton, Menu, TextInput, Title, Tooltip } from "@mantine/core";
import { useDebouncedCallback, useMediaQuery } from "@mantine/hooks";
import {
  IconAlertCircle,
  IconCheck,
  IconChevronDown,
  IconDownload,
  IconPlus,
  IconSearch,
} from "@tabler/icons-react";
import type { RowData } from "@tanstack/react-table";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useListAddress } from "../address";
import { exportAddress, type ListQuery } from "../api/list";
import { problemText } from "../components/problemText";
import { CardList } from "./CardList";
import { ColumnsMenu } from "./ColumnsMenu";
import type { Column, Filter, RowAction, Rows } from "./column";
import { DataTable, type DataTableProps } from "./DataTable";
import classes from "./ListPage.module.css";
import { csvColumns } from "./layout";
import { useLayout } from "./useLayout";

interface ListPageProps<T extends RowData> {
  /** Under which name the arrangement of columns is remembered. */
  list: string;
  title: string;
  tabs?: ReactNode;
  columns: readonly Column<T>[];
  rows: Rows<T>;
  rowId: (row: T) => string;
  rowName: (row: T) => string;
  actions?: (row: T) => readonly RowAction[];
  /** False for a list whose rows have nothing more to show. */
  opens?: boolean;
  filters?: readonly Filter[];
  searchable?: boolean;
  count: (total: number) => string;
  create?: { label: string; run: () => void };
  /** The address of the list's CSV, where there is one; criteria and columns are added. */
  csv?: string;
  /** What is asked of the server where it is not what the address says. */
  query?: ListQuery;
  /** For whom nothing is here yet: one sentence and one button. */
  empty: { icon: ReactNode; text: string; action?: ReactNode };
  children?: ReactNode;
}

/** The one list of all pages: search, filters, columns, rows, the round + and the CSV. */
export function ListPage<T extends RowData>(props: ListPageProps<T>) {
  const { t } = useTranslation();
  const address = useListAddress();
  const phone = useMediaQuery("(max-width: 767px)", window.innerWidth < 768, {
    getInitialValueInEffect: false,
  });
  const { columns, rows, filters = [], create, empty } = props;
  const { layout, change, reset } = useLayout(props.list, columns);
  const narrowed = Boolean(address.query.q) || Object.keys(address.query.filters).length > 0;
  const nothing = !rows.pending && !rows.error && rows.rows.length === 0;

  const table: DataTableProps<T> = {
    label: props.title,
    columns,
    rows,
    rowId: props.rowId,
    rowName: props.rowName,
    actions: props.actions,
    onOpen: props.opens === false ? undefined : (row) => address.openDrawer(props.rowId(row)),
    openId: address.open,
    sort: address.query.sort,
    onSort: (sort) => address.change({ sort }, true),
    layout,
    onLayout: change,
  };

  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Title order={1}>{props.title}</Title>
        <span className={classes.count} role="status">
          {rows.pending ? "" : props.count(rows.total)}
        </span>
        <div className={classes.tools}>
          {!phone && <ColumnsMenu columns={columns} layout={layout} onLayout={change} onReset={reset} />}
          {props.csv && (
            <Tooltip label={t("list.csv")}>
              <ActionIcon
                component="a"
                href={exportAddress(props.csv, props.query ?? address.query, csvColumns(columns, layout))}
                download
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t("list.csv")}
              >
                <IconDownload size={19} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      </header>
      {props.tabs}
      {(props.searchable !== false || filters.length > 0) && (
        <div className={classes.bar}>
          {props.searchable !== false && <SearchField />}
          {filters.map((filter) => (
            <FilterChip key={filter.key} filter={filter} />
          ))}
          {narrowed && filters.length > 0 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() =>
                address.change({
                  q: undefined,
                  ...Object.fromEntries(filters.map(({ key }) => [key, undefined])),
                })
              }
            >
              {t("list.clear")}
            </Button>
          )}
        </div>
      )}
      <div className={classes.rows}>
        {rows.error && rows.rows.length === 0 ? (
          <Alert color="red" icon={<IconAlertCircle size={18} />} m="lg" title={t("fault.title")}>
            {problemText(t, rows.error)}
            <Button mt="sm" size="xs" variant="default" display="block" onClick={rows.retry}>
              {t("fault.retry")}
            </Button>
          </Alert>
        ) : nothing ? (
          <div className={classes.empty}>
            <span className={classes.emptyIcon}>{empty.icon}</span>
            <p>{narrowed ? t("list.noMatch") : empty.text}</p>
            {narrowed ? (
              <Button
                variant="default"
                onClick={() =>
                  address.change({
                    q: undefined,
                    ...Object.fromEntries(Object.keys(address.query.filters).map((key) => [key, undefined])),
                  })
                }
              >
                {t("list.showAll")}
              </Button>
            ) : (
              (empty.action ??
              (create && (
                <Button leftSection={<IconPlus size={16} />} onClick={create.run}>
                  {create.label}
                </Button>
              )))
            )}
          </div>
        ) : phone ? (
          <CardList {...table} />
        ) : (
          <DataTable {...table} />
        )}
      </div>
      {create && (
        <Tooltip label={create.label} position="left">
          <ActionIcon
            className={classes.create}
            size={52}
            radius={999}
            onClick={create.run}
            aria-label={create.label}
          >
            <IconPlus size={24} />
          </ActionIcon>
        </Tooltip>
      )}
      {props.children}
    </div>
  );
}

function SearchField() {
  const { t } = useTranslation();
  const address = useListAddress();
  const given = address.query.q ?? "";
  const [typed, setTyped] = useState(given);
  const asked = useRef(given);
  const search = useDebouncedCallback((q: string) => {
    asked.current = q.trim();
    address.change({ q: asked.current || undefined }, true);
  }, 200);
  useEffect(() => {
    // An answer to what was typed here must not overwrite what was typed since; Back and links must.
    if (given === asked.current) return;
    asked.current = given;
    setTyped(given);
  }, [given]);

  return (
    <TextInput
      className={classes.search}
      size="sm"
      value={typed}
      placeholder={t("list.search")}
      aria-label={t("list.search")}
      type="search"
      leftSection={<IconSearch size={16} />}
      rightSection={
        typed ? (
          <CloseButton
            size="sm"
            aria-label={t("list.clearSearch")}
            onClick={() => {
              setTyped("");
              search("");
            }}
          />
        ) : null
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}

function FilterChip({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const value = address.query.filters[filter.key];
  const chosen = filter.options.find((option) => option.value === value);

  return (
    <div className={classes.chip} data-active={chosen ? true : undefined}>
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <button type="button" className={classes.chipButton}>
            {chosen ? (
              <>
                {filter.title}: <strong>{chosen.label}</strong>
              </>
            ) : (
              filter.title
            )}
            {!chosen && <IconChevronDown size={14} aria-hidden />}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {filter.options.map((option) => (
            <Menu.Item
              key={option.value}
              role="menuitemradio"
              aria-checked={option.value === value}
              rightSection={option.value === value ? <IconCheck size={16} /> : undefined}
              onClick={() => address.change({ [filter.key]: option.value })}
            >
              {option.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen && (
        <CloseButton
          size="xs"
          aria-label={t("list.removeFilter", { name: filter.title })}
          onClick={() => address.change({ [filter.key]: undefined })}
        />
      )}
    </div>
  );
}
