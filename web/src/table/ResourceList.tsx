import { IconLink, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import type { Resource } from "../api/resource";
import { Confirm } from "../components/Confirm";
import { Relations } from "../components/Relations";
import { said } from "../components/said";
import type { Column, Filter, RowAction } from "./column";
import { ListPage } from "./ListPage";
import { usePagedRows } from "./usePagedRows";

interface ResourceListProps<T, F> {
  resource: Resource<T, F>;
  title: string;
  tabs?: ReactNode;
  columns: readonly Column<T>[];
  filters?: readonly Filter[];
  nameOf: (row: T) => string;
  count: (total: number) => string;
  create: string;
  empty: { icon: ReactNode; text: string };
  deleteText: string;
  /** What the kind adds to the menu, between Relations and Delete. */
  more?: (row: T) => readonly RowAction[];
  drawer: (id: string, actions: (row: T) => readonly RowAction[]) => ReactNode;
}

/** The list of one kind of things whose rows are edited in a drawer: Edit, Relations and Delete are the same for all. */
export function ResourceList<T extends { id: string }, F>(props: ResourceListProps<T, F>) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [deleting, setDeleting] = useState<T>();
  const [related, setRelated] = useState<T>();
  const { resource, nameOf, more } = props;
  const rows = usePagedRows(resource.name, address.query, resource.list);

  const actions = (row: T): RowAction[] => [
    {
      id: "edit",
      label: t("list.edit"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(row.id),
    },
    {
      id: "relations",
      label: t("relations.action"),
      icon: <IconLink size={16} />,
      run: () => setRelated(row),
    },
    ...(more?.(row) ?? []),
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(row),
    },
  ];

  return (
    <ListPage
      list={resource.name}
      csv={`/api/v1/${resource.name}.csv`}
      title={props.title}
      tabs={props.tabs}
      columns={props.columns}
      filters={props.filters}
      rows={rows}
      rowId={(row) => row.id}
      rowName={nameOf}
      actions={actions}
      count={props.count}
      create={{ label: props.create, run: () => address.openDrawer(NEW) }}
      empty={props.empty}
    >
      {address.open && props.drawer(address.open, actions)}
      {related && (
        <Relations
          name={nameOf(related)}
          relations={() => resource.relations(related.id)}
          onClose={() => setRelated(undefined)}
        />
      )}
      {deleting && (
        <Confirm
          title={t("contactMethods.deleteTitle", { name: nameOf(deleting) })}
          text={props.deleteText}
          action={t("list.delete")}
          relations={() => resource.relations(deleting.id)}
          run={() => resource.remove(deleting.id)}
          onDone={() => {
            said(t("contactMethods.deleted", { name: nameOf(deleting) }));
            if (address.open === deleting.id) address.closeDrawer();
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
