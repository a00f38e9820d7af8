-- Mails that wait to be sent: a row goes when its mail is sent or given up. Texts carry links that open doors, so they
-- are encrypted.
create table notices (
    id         uuid        primary key,
    account_id uuid        not null references accounts (id) on delete cascade,
    recipient  text        not null,
    subject    text        not null,
    text       bytea       not null,
    html       bytea       not null,
    about_kind text,
    about_id   uuid,
    attempts   integer     not null default 0 check (attempts >= 0),
    last_error text,
    created_at timestamptz not null,
    useless_at timestamptz,
    check ((about_kind is null) = (about_id is null))
);

create index notices_by_account on notices (account_id, created_at);
