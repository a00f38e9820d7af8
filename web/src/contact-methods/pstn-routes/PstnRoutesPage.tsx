import { IconPhoneOutgoing } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { NumberText } from "../../components/Number";
import type { Column } from "../../table/column";
import { ContactMethodList } from "../ContactMethodList";
import { useContactMethodColumns } from "../columns";
import { pstnRouteName } from "../contactMethodName";
import type { PstnRoute } from "../contract";
import { pstnRoutes } from "../resources";
import { PstnRouteDrawer } from "./PstnRouteDrawer";

function useColumns(): readonly Column<PstnRoute>[] {
  const { t, user, name, inbound, enabled, ringSeconds } = useContactMethodColumns();
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
      columns={useColumns()}
      nameOf={pstnRouteName}
      about={t("pstnRoutes.about")}
      count={(count) => t("pstnRoutes.count", { count })}
      create={t("pstnRoutes.create")}
      empty={{ icon: <IconPhoneOutgoing size={26} />, text: t("pstnRoutes.empty") }}
      deleteText={t("pstnRoutes.deleteText")}
      drawer={(id, actions) => <PstnRouteDrawer key={id} id={id} actions={actions} />}
    />
  );
}
