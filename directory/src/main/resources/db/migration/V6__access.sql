-- Who may do what: people are invited, tokens are narrowed, and a repeated request is answered as the first was.

alter table people
  -- The user whose lines an agent sees and edits.
  add column user_id uuid,
  -- Empty until an invited person has chosen a password.
  alter column password_hash drop not null,
  add foreign key (account_id, user_id) references users (account_id, id) on delete set null (user_id);
create unique index people_user on people (account_id, user_id) where user_id is not null;

-- Beside the people, because nobody who keeps a copy of an account needs to hear of it.
create table people_seen (
  person_id uuid primary key references people (id) on delete cascade,
  at timestamptz not null
);

create table access_invitations (
  person_id uuid primary key references people (id) on delete cascade,
  token_hash bytea not null unique,
  sent_at timestamptz not null,
  expires_at timestamptz not null
);

-- No scope means everything that the role may do. A token of an agent acts for one user.
alter table api_tokens
  add column scopes text[] not null default '{}',
  add column user_id uuid,
  add foreign key (account_id, user_id) references users (account_id, id) on delete cascade;

-- What a request with an Idempotency-Key was answered; kept for a day.
create table idempotent_requests (
  account_id uuid not null references accounts (id) on delete cascade,
  key text not null check (char_length(key) between 1 and 200),
  fingerprint bytea not null,
  -- Empty while the first request is being worked on.
  status integer,
  headers jsonb,
  -- Encrypted, because an answer can hold a password that is shown once.
  body bytea,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index idempotent_requests_age on idempotent_requests (created_at);

-- Whose lines took part in a call, so that an agent sees only their own.
alter table call_history
  add column caller_user_id uuid,
  add column called_user_id uuid;
create index call_history_caller_user on call_history (account_id, caller_user_id, started_at desc, id desc)
  where caller_user_id is not null;
create index call_history_called_user on call_history (account_id, called_user_id, started_at desc, id desc)
  where called_user_id is not null;
