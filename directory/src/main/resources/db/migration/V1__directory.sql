-- Rules that must hold are constraints here; the code only says them in kinder words.
-- Every row belongs to an account, and every reference between rows of an account carries the account's id with it, so
-- that nothing of one account can ever point into another.

create table accounts (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 100),
  country text not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  created_at timestamptz not null,
  version bigint not null default 1
);

-- People who sign in ------------------------------------------------------------------------------------------------

create table people (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  first_name text not null check (char_length(first_name) between 1 and 100),
  last_name text not null check (char_length(last_name) between 1 and 100),
  email text not null,
  role text not null check (role in ('OPERATOR', 'OWNER', 'ADMINISTRATOR', 'AGENT')),
  password_hash text not null,
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, id)
);
create unique index people_email on people (lower(email));

create table sessions (
  token_hash bytea primary key,
  person_id uuid not null references people (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_person on sessions (person_id);
create index sessions_expiry on sessions (expires_at);

create table api_tokens (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 100),
  role text not null check (role in ('OPERATOR', 'OWNER', 'ADMINISTRATOR', 'AGENT')),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz
);
create index api_tokens_account on api_tokens (account_id);

-- Users and numbers --------------------------------------------------------------------------------------------------

create table users (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  first_name text not null check (char_length(first_name) between 1 and 100),
  last_name text not null check (char_length(last_name) between 1 and 100),
  department text,
  job_title text,
  email text,
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, id)
);

create table phone_numbers (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  number text not null unique check (number ~ '^[1-9][0-9]{6,14}$'),
  country text,
  enabled boolean not null,
  name text,
  channels integer check (channels between 1 and 100000),
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, id)
);

create table internal_numbers (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  number text not null check (number ~ '^[0-9]{1,4}$'),
  created_at timestamptz not null,
  unique (account_id, number),
  unique (account_id, id)
);

-- Contact methods ------------------------------------------------------------------------------------------------------
-- What all kinds share is in contact_methods; each kind has a table of its own with the same id.

create table contact_methods (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  user_id uuid not null,
  kind text not null check (kind in ('sipAccount')),
  name text not null check (char_length(name) between 1 and 100),
  when_unavailable text not null check (when_unavailable in ('DO_NOTHING', 'VOICEMAIL')),
  voicemail_email text,
  ring_seconds integer not null check (ring_seconds between 5 and 120),
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id) on delete cascade
);
create index contact_methods_user on contact_methods (account_id, user_id);

create table sip_accounts (
  id uuid primary key,
  account_id uuid not null,
  username text not null unique,
  password bytea not null,
  external_calls_enabled boolean not null,
  caller_id_number_id uuid,
  caller_id_name text,
  internal_caller_id_id uuid,
  check (not external_calls_enabled or caller_id_number_id is not null),
  foreign key (account_id, id) references contact_methods (account_id, id) on delete cascade,
  foreign key (account_id, caller_id_number_id) references phone_numbers (account_id, id),
  foreign key (account_id, internal_caller_id_id) references internal_numbers (account_id, id)
    on delete set null (internal_caller_id_id)
);
create index sip_accounts_caller_id on sip_accounts (account_id, caller_id_number_id);
create index sip_accounts_internal_caller_id on sip_accounts (account_id, internal_caller_id_id);

-- One holder per number: the number is the key. position keeps the order the numbers were given in.

create table phone_number_bindings (
  phone_number_id uuid primary key,
  account_id uuid not null,
  contact_method_id uuid not null,
  position integer not null,
  foreign key (account_id, phone_number_id) references phone_numbers (account_id, id) on delete cascade,
  foreign key (account_id, contact_method_id) references contact_methods (account_id, id) on delete cascade
);
create index phone_number_bindings_holder on phone_number_bindings (account_id, contact_method_id);

create table internal_number_bindings (
  internal_number_id uuid primary key,
  account_id uuid not null,
  contact_method_id uuid not null,
  position integer not null,
  foreign key (account_id, internal_number_id) references internal_numbers (account_id, id) on delete cascade,
  foreign key (account_id, contact_method_id) references contact_methods (account_id, id) on delete cascade
);
create index internal_number_bindings_holder on internal_number_bindings (account_id, contact_method_id);

-- Trunks -----------------------------------------------------------------------------------------------------------------

create table trunks (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 100),
  enabled boolean not null,
  host text not null,
  port integer check (port between 1 and 65535),
  transport text not null check (transport in ('UDP', 'TCP')),
  username text,
  password bytea,
  number_format text not null check (number_format in ('E164', 'E164_PLUS')),
  caller_id_header text not null check (caller_id_header in ('FROM', 'P_ASSERTED_IDENTITY', 'REMOTE_PARTY_ID')),
  called_number_from text not null check (called_number_from in ('REQUEST_URI', 'TO')),
  channels integer check (channels between 1 and 100000),
  outbound_order integer not null,
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, id)
);
create unique index trunks_name on trunks (account_id, lower(name));

create table trunk_allowed_addresses (
  trunk_id uuid not null,
  account_id uuid not null,
  network cidr not null,
  position integer not null,
  primary key (trunk_id, network),
  foreign key (account_id, trunk_id) references trunks (account_id, id) on delete cascade
);

-- Registrations: renewed all the time, so the table is kept small in indexes and loose in pages ---------------------------

create table registrations (
  sip_account_id uuid not null references sip_accounts (id) on delete cascade,
  contact text not null,
  q double precision not null check (q between 0 and 1),
  expires timestamptz not null,
  call_id text not null,
  cseq bigint not null,
  transport text not null,
  source_address inet not null,
  source_port integer not null,
  local_address inet not null,
  local_port integer not null,
  instance text,
  path text[] not null,
  user_agent text not null,
  primary key (sip_account_id, contact)
) with (fillfactor = 70);

-- Call history -------------------------------------------------------------------------------------------------------------

create table call_history (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  direction text not null check (direction in ('INBOUND', 'OUTBOUND', 'INTERNAL')),
  started_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  from_number text not null,
  from_name text,
  to_number text not null,
  to_name text,
  answered_by text,
  outcome text,
  ended_by text check (ended_by in ('CALLER', 'CALLEE', 'SYSTEM', 'CARRIER')),
  sip_status integer,
  reason text,
  check (ended_at is null or outcome is not null)
) with (fillfactor = 85);
create index call_history_started on call_history (account_id, started_at desc, id desc);
create index call_history_outcome on call_history (account_id, outcome, started_at desc, id desc);
create index call_history_direction on call_history (account_id, direction, started_at desc, id desc);
create index call_history_from on call_history (account_id, from_number text_pattern_ops);
create index call_history_to on call_history (account_id, to_number text_pattern_ops);
create index call_history_open on call_history (id) where ended_at is null;

create table call_attempts (
  call_id uuid not null references call_history (id) on delete cascade,
  sequence integer not null,
  target text not null,
  started_at timestamptz not null,
  ring_milliseconds bigint not null,
  result text not null,
  sip_status integer,
  primary key (call_id, sequence)
);

-- Settings and audit -----------------------------------------------------------------------------------------------------

create table server_settings (
  only_row boolean primary key default true check (only_row),
  public_address text,
  mail_host text,
  mail_port integer check (mail_port between 1 and 65535),
  mail_security text check (mail_security in ('NONE', 'STARTTLS', 'TLS')),
  mail_username text,
  mail_password bytea,
  mail_from text,
  version bigint not null default 1,
  check (mail_host is null or (mail_port is not null and mail_security is not null and mail_from is not null))
);
insert into server_settings (only_row) values (true);

create table audit_log (
  id uuid primary key,
  account_id uuid references accounts (id) on delete cascade,
  at timestamptz not null,
  author_kind text not null check (author_kind in ('PERSON', 'API_TOKEN', 'SYSTEM')),
  author_id uuid,
  author_name text not null,
  action text not null check (action in ('CREATED', 'CHANGED', 'DELETED')),
  entity_kind text not null,
  entity_id uuid,
  entity_name text not null,
  before jsonb not null,
  after jsonb not null
);
create index audit_log_at on audit_log (account_id, at desc, id desc);

-- Telling everybody who keeps a copy -----------------------------------------------------------------------------------------

create function announce_account_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform pg_notify('account_change', old.account_id::text);
  else
    perform pg_notify('account_change', new.account_id::text);
  end if;
  return null;
end $$;

create function announce_account() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform pg_notify('account_change', old.id::text);
  else
    perform pg_notify('account_change', new.id::text);
  end if;
  return null;
end $$;

create trigger accounts_change after insert or update or delete on accounts
  for each row execute function announce_account();
create trigger users_change after insert or update or delete on users
  for each row execute function announce_account_change();
create trigger phone_numbers_change after insert or update or delete on phone_numbers
  for each row execute function announce_account_change();
create trigger internal_numbers_change after insert or update or delete on internal_numbers
  for each row execute function announce_account_change();
create trigger contact_methods_change after insert or update or delete on contact_methods
  for each row execute function announce_account_change();
create trigger sip_accounts_change after insert or update or delete on sip_accounts
  for each row execute function announce_account_change();
create trigger phone_number_bindings_change after insert or update or delete on phone_number_bindings
  for each row execute function announce_account_change();
create trigger internal_number_bindings_change after insert or update or delete on internal_number_bindings
  for each row execute function announce_account_change();
create trigger trunks_change after insert or update or delete on trunks
  for each row execute function announce_account_change();
create trigger trunk_allowed_addresses_change after insert or update or delete on trunk_allowed_addresses
  for each row execute function announce_account_change();
