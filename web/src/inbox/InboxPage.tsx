import { IconInbox, IconPaperclip } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useListAddress } from "../address";
import { api, body } from "../api/client";
import type { InboxMessage } from "../api/model";
import { PageFault } from "../components/PageFault";
import { DrawerShell, PendingDrawer } from "../form/FormDrawer";
import { formatSize } from "../format/duration";
import { useTimeFormat } from "../session";
import type { Column } from "../table/column";
import { ListPage } from "../table/ListPage";
import { usePagedRows } from "../table/usePagedRows";
import classes from "./Inbox.module.css";

/** What the demonstration would have sent by email. */
export function InboxPage() {
  const { t } = useTranslation();
  const address = useListAddress();
  const time = useTimeFormat();
  const rows = usePagedRows("inbox", address.query, () => body(api.GET("/api/v1/demo/inbox")));
  const message = rows.rows.find((candidate) => candidate.id === address.open);

  const columns = useMemo<readonly Column<InboxMessage>[]>(
    () => [
      {
        id: "subject",
        title: t("inbox.subject"),
        width: 340,
        phone: "title",
        cell: (mail) => <bdi>{mail.subject}</bdi>,
      },
      { id: "to", title: t("inbox.to"), width: 240, phone: "line", cell: (mail) => mail.to },
      {
        id: "attachments",
        title: t("inbox.attachments"),
        width: 130,
        cell: (mail) =>
          mail.attachments.length > 0 ? (
            <span style={{ display: "inline-flex", alignItems: "center", gap: 6 }}>
              <IconPaperclip size={15} aria-hidden />
              {mail.attachments.length}
            </span>
          ) : null,
      },
      {
        id: "receivedAt",
        title: t("inbox.receivedAt"),
        width: 180,
        phone: "end",
        cell: (mail) => <span className="tabular">{time.short(mail.receivedAt)}</span>,
      },
    ],
    [t, time],
  );

  return (
    <ListPage
      list="inbox"
      title={t("rail.inbox")}
      columns={columns}
      rows={rows}
      rowId={(mail) => mail.id}
      rowName={(mail) => mail.subject}
      searchable={false}
      count={(count) => t("inbox.count", { count })}
      empty={{ icon: <IconInbox size={26} />, text: t("inbox.empty"), action: <span /> }}
    >
      {message ? (
        <MessageDrawer message={message} onClose={address.closeDrawer} />
      ) : (
        address.open && rows.pending && <PendingDrawer error={rows.error} onClose={address.closeDrawer} />
      )}
      {rows.error && rows.rows.length > 0 && <PageFault error={rows.error} />}
    </ListPage>
  );
}

function MessageDrawer({ message, onClose }: { message: InboxMessage; onClose: () => void }) {
  const { t } = useTranslation();
  const time = useTimeFormat();
  return (
    <DrawerShell
      title={<bdi>{message.subject}</bdi>}
      subtitle={time.full(message.receivedAt)}
      onClose={onClose}
    >
      <div className={classes.message}>
        <dl className={classes.heads}>
          <dt>{t("inbox.from")}</dt>
          <dd>{message.from}</dd>
          <dt>{t("inbox.to")}</dt>
          <dd>{message.to}</dd>
        </dl>
        {message.attachments.map((attachment) => (
          <figure key={attachment.url} className={classes.attachment}>
            {attachment.type.startsWith("audio/") && (
              // biome-ignore lint/a11y/useMediaCaption: a voicemail has no captions
              <audio controls preload="metadata" src={attachment.url} aria-label={attachment.name} />
            )}
            <figcaption>
              <a href={attachment.url} download={attachment.name}>
                {attachment.name}
              </a>
              <span>{formatSize(attachment.size)}</span>
            </figcaption>
          </figure>
        ))}
        <p className={classes.text} dir="auto">
          {message.text}
        </p>
      </div>
    </DrawerShell>
  );
}
