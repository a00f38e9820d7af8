import { IconHistory } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useListAddress } from "../address";
import { api, body } from "../api/client";
import type { CallRecord } from "../api/model";
import { PartyText } from "../components/Number";
import { formatDuration } from "../format/duration";
import { useTimeFormat } from "../session";
import type { Column, Filter } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import { CallDrawer } from "./CallDrawer";
import { Direction } from "./Direction";
import { Outcome } from "./Outcome";
import { historyQuery, SINCES } from "./since";

const DIRECTIONS = ["inbound", "outbound", "internal"] as const;
const OUTCOMES = [
  "answered",
  "voicemail",
  "noAnswer",
  "busy",
  "declined",
  "cancelled",
  "unreachable",
  "failed",
  "cutByRestart",
] as const;

export function CallHistoryPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const time = useTimeFormat();
  const query = useMemo(() => historyQuery(address.query, Date.now()), [address.query]);
  const rows = usePagedRows("call-history", query, (page) =>
    body(api.GET("/api/v1/call-history", { params: { query: page } })),
  );

  const columns = useMemo<readonly Column<CallRecord>[]>(
    () => [
      {
        id: "startedAt",
        title: t("calls.startedAt"),
        sort: "startedAt",
        width: 170,
        phone: "end",
        cell: (call) => (
          <span className="tabular" title={time.full(call.startedAt)}>
            {time.short(call.startedAt)}
          </span>
        ),
      },
      {
        id: "from",
        csv: ["fromNumber", "fromName"],
        title: t("calls.from"),
        sort: "fromNumber",
        width: 230,
        phone: "title",
        cell: (call) => <PartyText number={call.fromNumber} name={call.fromName} />,
      },
      {
        id: "to",
        csv: ["toNumber", "toName"],
        title: t("calls.to"),
        sort: "toNumber",
        width: 230,
        phone: "line",
        cell: (call) => <PartyText number={call.toNumber} name={call.toName} />,
      },
      {
        id: "direction",
        title: t("calls.direction"),
        sort: "direction",
        width: 130,
        cell: (call) => <Direction direction={call.direction} />,
      },
      {
        id: "outcome",
        title: t("calls.outcome"),
        sort: "outcome",
        width: 160,
        phone: "end",
        cell: (call) => <Outcome call={call} />,
      },
      {
        id: "talkSeconds",
        title: t("calls.talked"),
        sort: "talkSeconds",
        width: 100,
        end: true,
        cell: (call) => (
          <span className="tabular">
            {call.answeredAt && call.endedAt ? formatDuration(call.talkSeconds) : ""}
          </span>
        ),
      },
      {
        id: "ringSeconds",
        title: t("calls.rang"),
        width: 100,
        end: true,
        hidden: true,
        cell: (call) => <span className="tabular">{formatDuration(call.ringSeconds)}</span>,
      },
      {
        id: "answeredBy",
        title: t("calls.answeredBy"),
        width: 160,
        hidden: true,
        cell: (call) => <bdi>{call.answeredBy}</bdi>,
      },
    ],
    [t, time],
  );

  const filters: Filter[] = [
    {
      key: "since",
      title: t("calls.since"),
      options: SINCES.map((value) => ({ value, label: t(`calls.sinces.${value}`) })),
    },
    {
      key: "direction",
      title: t("calls.direction"),
      options: DIRECTIONS.map((value) => ({ value, label: t(`calls.directions.${value}`) })),
    },
    {
      key: "outcome",
      title: t("calls.outcome"),
      options: OUTCOMES.map((value) => ({ value, label: t(`calls.outcomes.${value}`) })),
    },
  ];

  return (
    <ListPage
      list="call-history"
      title={t("rail.callsHistory")}
      columns={columns}
      rows={rows}
      rowId={(call) => call.id}
      rowName={(call) => call.fromName ?? call.fromNumber ?? t("calls.withheld")}
      filters={filters}
      csv="/api/v1/call-history.csv"
      query={query}
      count={(count) => t("calls.count", { count })}
      empty={{ icon: <IconHistory size={26} />, text: t("calls.empty"), action: <span /> }}
    >
      {address.open && <CallDrawer key={address.open} id={address.open} onClose={address.closeDrawer} />}
    </ListPage>
  );
}
