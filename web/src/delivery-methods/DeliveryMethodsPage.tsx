import { IconMailForward } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryMethod } from "../api/model";
import { Status } from "../components/Status";
import type { Column } from "../table/column";
import { ResourceList } from "../table/ResourceList";
import { DeliveryMethodDrawer } from "./DeliveryMethodDrawer";
import { deliveryMethods } from "./deliveryMethods";

/** Where voicemails and recordings are sent. */
export function DeliveryMethodsPage() {
  const { t } = useTranslation();
  const columns = useMemo<readonly Column<DeliveryMethod>[]>(
    () => [
      {
        id: "name",
        title: t("deliveryMethods.name"),
        sort: "name",
        width: 240,
        phone: "title",
        cell: (method) => <bdi>{method.name}</bdi>,
      },
      {
        id: "type",
        title: t("deliveryMethods.type"),
        sort: "type",
        width: 120,
        phone: "end",
        cell: (method) => t(`deliveryMethods.types.${method.type}`),
      },
      {
        id: "addresses",
        title: t("deliveryMethods.addresses"),
        width: 360,
        phone: "line",
        cell: (method) =>
          method.addresses.length > 0 ? (
            <bdi>{method.addresses.join(", ")}</bdi>
          ) : (
            <Status tone="bad">{t("deliveryMethods.nobody")}</Status>
          ),
      },
      {
        id: "subject",
        title: t("deliveryMethods.subject"),
        width: 260,
        hidden: true,
        cell: (method) => <bdi>{method.subject ?? t("deliveryMethods.builtIn")}</bdi>,
      },
    ],
    [t],
  );
  return (
    <ResourceList
      resource={deliveryMethods}
      title={t("rail.deliveryMethods")}
      columns={columns}
      nameOf={(method) => method.name}
      count={(count) => t("deliveryMethods.count", { count })}
      create={t("deliveryMethods.create")}
      empty={{ icon: <IconMailForward size={26} />, text: t("deliveryMethods.empty") }}
      deleteText={t("deliveryMethods.deleteText")}
      drawer={(id, actions) => <DeliveryMethodDrawer key={id} id={id} actions={actions} />}
    />
  );
}
