import { IconLink, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW, useListAddress } from "../address";
import type { Resource } from "../api/resource";
import { Confirm } from "../components/Confirm";
import { Relations } from "../components/Relations";
import { said } from "../components/said";
import type { Column, Filter, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { ContactMethodTabs } from "./ContactMethodTabs";
import type { ContactMethod } from "./contactMethod";

interface ContactMethodListProps<T extends ContactMethod, F> {
  resource: Resource<T, F>;
  columns: readonly Column<T>[];
  nameOf: (method: T) => string;
  filters: readonly Filter[];
  about: ReactNode;
  count: (total: number) => string;
  /** The words for making one; absent where that is done elsewhere. */
  create?: string;
  empty: { icon: ReactNode; text: string; action?: ReactNode };
  deleteText: string;
  /** What the kind adds to the menu, between Relations and Delete. */
  more?: (method: T) => readonly RowAction[];
  drawer: (id: string, actions: (method: T) => readonly RowAction[]) => ReactNode;
}

/** The list of one kind of contact methods: Edit, Relations and Delete are the same for all. */
export function ContactMethodList<T extends ContactMethod, F>(props: ContactMethodListProps<T, F>) {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const [deleting, setDeleting] = useState<T>();
  const [related, setRelated] = useState<T>();
  const { resource, nameOf, more, create } = props;
  const rows = usePagedRows(resource.name, address.query, resource.list);

  const actions = (method: T): RowAction[] => [
    {
      id: "edit",
      label: t("list.edit"),
      icon: <IconPencil size={16} />,
      run: () => address.openDrawer(method.id),
    },
    {
      id: "relations",
      label: t("relations.action"),
      icon: <IconLink size={16} />,
      run: () => setRelated(method),
    },
    ...(more?.(method) ?? []),
    {
      id: "delete",
      label: t("list.delete"),
      icon: <IconTrash size={16} />,
      danger: true,
      run: () => setDeleting(method),
    },
  ];

  return (
    <ListPage
      list={resource.name}
      csv={`/api/v1/${resource.name}.csv`}
      title={t("rail.contactMethods")}
      tabs={<ContactMethodTabs>{props.about}</ContactMethodTabs>}
      columns={props.columns}
      rows={rows}
      rowId={(method) => method.id}
      rowName={nameOf}
      actions={actions}
      filters={props.filters}
      count={props.count}
      create={create === undefined ? undefined : { label: create, run: () => address.openDrawer(NEW) }}
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
