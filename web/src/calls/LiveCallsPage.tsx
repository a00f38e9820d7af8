import { IconPhoneCall, IconPhoneOff } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useListAddress } from "../address";
import { api, body } from "../api/client";
import type { LiveCall } from "../api/model";
import { Confirm } from "../components/Confirm";
import { Elapsed } from "../components/Elapsed";
import { PartyText } from "../components/Number";
import { Status, type Tone } from "../components/Status";
import { said } from "../components/said";
import { formatPhoneNumber } from "../format/phoneNumber";
import { LIVE_CALLS_KEY } from "../frame/useLiveEvents";
import { useTimeFormat } from "../session";
import type { Column, RowAction, Rows } from "../table/column";
import { ListPage } from "../table/ListPage";
import { Direction } from "./Direction";
import { sortLiveCalls } from "./sortLiveCalls";

const TONES: Record<LiveCall["state"], Tone> = {
  ringing: "busy",
  talking: "good",
  held: "warn",
  voicemail: "warn",
};

function useLiveCalls(sort: string | undefined): Rows<LiveCall> {
  const calls = useQuery({
    queryKey: LIVE_CALLS_KEY,
    queryFn: async (): Promise<LiveCall[]> => (await body(api.GET("/api/v1/live-calls"))).items,
    refetchInterval: 30_000,
  });
  const rows = useMemo(() => sortLiveCalls(calls.data ?? [], sort), [calls.data, sort]);
  return {
    rows,
    total: rows.length,
    pending: calls.isPending,
    error: calls.error,
    retry: () => void calls.refetch(),
  };
}

/** Calls as they are now; the list moves by itself. */
export function LiveCallsPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const time = useTimeFormat();
  const queries = useQueryClient();
  const rows = useLiveCalls(address.query.sort);
  const [ending, setEnding] = useState<LiveCall>();
  const callName = (call: LiveCall) =>
    t("live.between", {
      from: call.from.name || formatPhoneNumber(call.from.number ?? t("calls.withheld")),
      to: call.to.name || formatPhoneNumber(call.to.number ?? ""),
    });

  const columns = useMemo<readonly Column<LiveCall>[]>(
    () => [
      {
        id: "from",
        title: t("calls.from"),
        sort: "from",
        width: 240,
        phone: "title",
        cell: (call) => <PartyText number={call.from.number} name={call.from.name} />,
      },
      {
        id: "to",
        title: t("calls.to"),
        sort: "to",
        width: 240,
        phone: "line",
        cell: (call) => <PartyText number={call.to.number} name={call.to.name} />,
      },
      {
        id: "state",
        title: t("live.state"),
        sort: "state",
        width: 150,
        phone: "end",
        cell: (call) => <Status tone={TONES[call.state]}>{t(`live.states.${call.state}`)}</Status>,
      },
      {
        id: "duration",
        title: t("live.duration"),
        width: 110,
        end: true,
        phone: "end",
        cell: (call) => <Elapsed since={call.answeredAt ?? call.startedAt} />,
      },
      {
        id: "direction",
        title: t("calls.direction"),
        sort: "direction",
        width: 140,
        cell: (call) => <Direction direction={call.direction} />,
      },
      {
        id: "startedAt",
        title: t("calls.startedAt"),
        sort: "startedAt",
        width: 120,
        cell: (call) => <span className="tabular">{time.time(call.startedAt)}</span>,
      },
      { id: "codec", title: t("live.codec"), width: 100, cell: (call) => call.codec },
    ],
    [t, time],
  );

  const actions = (call: LiveCall): RowAction[] => [
    {
      id: "hangUp",
      label: t("live.hangUp"),
      icon: <IconPhoneOff size={16} />,
      danger: true,
      run: () => setEnding(call),
    },
  ];

  return (
    <ListPage
      list="live-calls"
      title={t("rail.callsLive")}
      columns={columns}
      rows={rows}
      rowId={(call) => call.id}
      rowName={callName}
      actions={actions}
      opens={false}
      searchable={false}
      count={(count) => t("live.count", { count })}
      empty={{ icon: <IconPhoneCall size={26} />, text: t("live.empty"), action: <span /> }}
    >
      {ending && (
        <Confirm
          title={t("live.hangUpTitle")}
          text={t("live.hangUpText", { call: callName(ending) })}
          action={t("live.hangUp")}
          run={() => body(api.DELETE("/api/v1/live-calls/{id}", { params: { path: { id: ending.id } } }))}
          onDone={() => {
            said(t("live.ended"), callName(ending));
            void queries.invalidateQueries({ queryKey: LIVE_CALLS_KEY });
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </ListPage>
  );
}
