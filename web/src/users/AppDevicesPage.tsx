import { ActionIcon, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconDeviceMobile, IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useListAddress } from "../address";
import type { AppDevice } from "../api/model";
import { resource } from "../api/resource";
import { Confirm } from "../components/Confirm";
import { said } from "../components/said";
import { sortableTime } from "../format/sortableTime";
import { useSession } from "../session";
import type { Column, RowAction } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { UserTabs } from "./UserTabs";

const appDevices = resource<AppDevice, never>("app-devices");

const deviceName = (device: AppDevice): string => `${device.userName}, ${device.operatingSystem}`;

/** The devices on which users have the app; removing one here takes the app on it out of service. */
export function AppDevicesPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const queries = useQueryClient();
  const { timeZone } = useSession().account;
  const [deleting, setDeleting] = useState<AppDevice>();
  // A card of the narrow list has no room for the X of a row.
  const phone = useMediaQuery("(max-width: 767px)", window.innerWidth < 768, {
    getInitialValueInEffect: false,
  });
  const actions = (device: AppDevice): RowAction[] => [
    {
      id: "remove",
      label: t("appDevices.remove"),
      icon: <IconX size={16} />,
      danger: true,
      run: () => setDeleting(device),
    },
  ];
  const rows = usePagedRows(appDevices.name, address.query, appDevices.list);

  const columns = useMemo<readonly Column<AppDevice>[]>(
    () => [
      {
        id: "userName",
        title: t("appDevices.user"),
        sort: "userName",
        width: 240,
        phone: "title",
        cell: (device) => <bdi className="cut">{device.userName}</bdi>,
      },
      {
        id: "operatingSystem",
        title: t("appDevices.operatingSystem"),
        sort: "operatingSystem",
        width: 200,
        phone: "line",
        cell: (device) => device.operatingSystem,
      },
      {
        id: "appVersion",
        title: t("appDevices.appVersion"),
        sort: "appVersion",
        width: 140,
        cell: (device) => <span className="tabular">{device.appVersion}</span>,
      },
      {
        id: "createdAt",
        title: t("appDevices.createdAt"),
        sort: "createdAt",
        width: 200,
        cell: (device) => <span className="tabular">{sortableTime(device.createdAt, timeZone)}</span>,
      },
      {
        id: "remove",
        csv: [],
        title: t("appDevices.remove"),
        width: 110,
        end: true,
        cell: (device) => (
          <Tooltip label={t("appDevices.remove")}>
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={t("appDevices.removeOf", { name: deviceName(device) })}
              onClick={() => setDeleting(device)}
            >
              <IconX size={18} />
            </ActionIcon>
          </Tooltip>
        ),
      },
    ],
    [t, timeZone],
  );

  return (
    <ListPage
      list="app-devices"
      title={t("rail.users")}
      tabs={<UserTabs />}
      columns={columns}
      rows={rows}
      rowId={(device) => device.id}
      rowName={deviceName}
      opens={false}
      actions={phone ? actions : undefined}
      csv="/api/v1/app-devices.csv"
      count={(count) => t("appDevices.count", { count })}
      empty={{ icon: <IconDeviceMobile size={26} />, text: t("appDevices.empty") }}
    >
      {deleting && (
        <Confirm
          title={t("appDevices.deleteTitle", { name: deviceName(deleting) })}
          text={t("appDevices.deleteText")}
          action={t("appDevices.remove")}
          run={() => appDevices.remove(deleting.id)}
          onDone={() => {
            said(t("appDevices.deleted", { name: deviceName(deleting) }));
            void queries.invalidateQueries();
          }}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
