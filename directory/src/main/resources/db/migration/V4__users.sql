-- Working hours, and what else is known of a user.

create table time_schedules (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  title text not null check (char_length(title) between 1 and 100),
  -- Empty for the account's own.
  time_zone text,
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, id)
);
create unique index time_schedules_title on time_schedules (account_id, lower(title));

-- Half-open ranges in minutes of the day; one that ends at or before its start runs over midnight.
create table time_schedule_hours (
  time_schedule_id uuid not null,
  account_id uuid not null,
  weekday integer not null check (weekday between 1 and 7),
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute between 0 and 1440),
  primary key (time_schedule_id, weekday, from_minute, to_minute),
  foreign key (account_id, time_schedule_id) references time_schedules (account_id, id) on delete cascade
);

create table time_schedule_exceptions (
  id uuid primary key,
  time_schedule_id uuid not null,
  account_id uuid not null,
  title text not null check (char_length(title) between 1 and 100),
  first_day date not null,
  last_day date not null,
  yearly boolean not null,
  position integer not null,
  check (first_day <= last_day),
  foreign key (account_id, time_schedule_id) references time_schedules (account_id, id) on delete cascade
);
create index time_schedule_exceptions_schedule on time_schedule_exceptions (account_id, time_schedule_id);

-- The hours that are open in spite of the exception; none when the whole of its days is closed.
create table time_schedule_exception_hours (
  exception_id uuid not null references time_schedule_exceptions (id) on delete cascade,
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute between 0 and 1440),
  primary key (exception_id, from_minute, to_minute)
);

alter table users
  add column time_schedule_id uuid,
  add column active boolean not null default true,
  add column external_calls text not null default 'EVERYWHERE'
    check (external_calls in ('NONE', 'OWN_COUNTRY', 'EVERYWHERE')),
  add foreign key (account_id, time_schedule_id) references time_schedules (account_id, id)
    on delete set null (time_schedule_id);
create index users_time_schedule on users (account_id, time_schedule_id);

create table user_avatars (
  user_id uuid primary key,
  account_id uuid not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  content bytea not null check (octet_length(content) between 1 and 512 * 1024),
  tag text not null,
  foreign key (account_id, user_id) references users (account_id, id) on delete cascade
);

-- One row an invitation; the newest counts.
create table app_invitations (
  id uuid primary key,
  account_id uuid not null,
  user_id uuid not null,
  token_hash bytea not null unique,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  activated_at timestamptz,
  replaced_at timestamptz,
  foreign key (account_id, user_id) references users (account_id, id) on delete cascade
);
create index app_invitations_user on app_invitations (account_id, user_id);
create unique index app_invitations_newest on app_invitations (account_id, user_id) where replaced_at is null;

create table app_devices (
  id uuid primary key,
  account_id uuid not null,
  user_id uuid not null,
  operating_system text not null,
  app_version text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz,
  foreign key (account_id, user_id) references users (account_id, id) on delete cascade
);
create index app_devices_user on app_devices (account_id, user_id);

create trigger time_schedules_change after insert or update or delete on time_schedules
  for each row execute function announce_account_change();
create trigger app_devices_change after insert or update or delete on app_devices
  for each row execute function announce_account_change();
