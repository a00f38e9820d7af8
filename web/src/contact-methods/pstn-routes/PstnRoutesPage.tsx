import { IconPhoneOutgoing } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { NumberText } from "../../components/Number";
import type { Column } from "../../table/column";
import { ContactMethodList } from "../ContactMethodList";
import { type ColumnMaker, useContactMethodColumns } from "../columns";
import type { PstnRoute } from "../contactMethod";
import { pstnRouteName } from "../contactMethodName";
import { pstnRoutes } from "../resources";
import { useFilters } from "../useFilters";
import { PstnRouteDrawer } from "./PstnRouteDrawer";

/** The documented columns in their order; further ones are hidden at first. */
function documented({
  t,
  user,
  name,
  inbound,
  enabled,
  ringSeconds,
}: ColumnMaker): readonly Column<PstnRoute>[] {
  return [
    {
      id: "destination",
      title: t("contactMethods.column.destination"),
      sort: "destination",
      width: 190,
      phone: "end",
      cell: (route) => <NumberText number={route.destination} />,
    },
    user("line"),
    ...inbound<PstnRoute>(),
    enabled<PstnRoute>("allowCallTransfer", t("contactMethods.column.allowCallTransfer"), 170),
    name<PstnRoute>(pstnRouteName),
    enabled<PstnRoute>("acceptPrompt", t("contactMethods.column.acceptPrompt"), 140, true),
    ringSeconds(),
  ];
}

/** Phone number forwarding. */
export function PstnRoutesPage() {
  const { t } = useTranslation();
  return (
    <ContactMethodList
      resource={pstnRoutes}
      columns={useContactMethodColumns(documented)}
      nameOf={pstnRouteName}
      filters={useFilters("allowCallTransfer")}
      about={t("pstnRoutes.about")}
      count={(count) => t("pstnRoutes.count", { count })}
      create={t("pstnRoutes.create")}
      empty={{ icon: <IconPhoneOutgoing size={26} />, text: t("pstnRoutes.empty") }}
      deleteText={t("pstnRoutes.deleteText")}
      drawer={(id, actions) => <PstnRouteDrawer key={id} id={id} actions={actions} />}
    />
  );
}
