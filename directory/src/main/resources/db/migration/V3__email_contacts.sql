-- Addresses that get notices, voicemails and recordings; each is proved by a link that is mailed to it, or by its domain.

create table domains (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  -- In the form that DNS carries: lower case, international names as A-labels (RFC 5890).
  name text not null check (char_length(name) between 3 and 253 and name = lower(name)),
  token text not null,
  status text not null check (status in ('PENDING', 'VERIFIED', 'FAILED')),
  checked_at timestamptz,
  verified_at timestamptz,
  failure text,
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, name),
  unique (account_id, id),
  check (status <> 'VERIFIED' or verified_at is not null)
);

create table email_contacts (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  user_id uuid not null,
  address text not null check (char_length(address) between 3 and 254),
  status text not null check (status in ('PENDING', 'VERIFIED', 'FAILED')),
  -- Empty for one that its domain verified, or that never was asked.
  token_hash bytea unique,
  token_expires_at timestamptz,
  sent_at timestamptz,
  verified_at timestamptz,
  failure text,
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, id),
  foreign key (account_id, user_id) references users (account_id, id) on delete cascade,
  check (status <> 'VERIFIED' or verified_at is not null)
);
create unique index email_contacts_address on email_contacts (account_id, lower(address));
create index email_contacts_user on email_contacts (account_id, user_id);

create table delivery_methods (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 100),
  type text not null check (type in ('EMAIL')),
  subject text check (char_length(subject) between 1 and 200),
  body text check (char_length(body) between 1 and 10000),
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, id)
);
create unique index delivery_methods_name on delivery_methods (account_id, lower(name));

create table delivery_method_emails (
  delivery_method_id uuid not null,
  email_contact_id uuid not null,
  account_id uuid not null,
  position integer not null,
  primary key (delivery_method_id, email_contact_id),
  foreign key (account_id, delivery_method_id) references delivery_methods (account_id, id) on delete cascade,
  foreign key (account_id, email_contact_id) references email_contacts (account_id, id) on delete cascade
);
create index delivery_method_emails_email on delivery_method_emails (account_id, email_contact_id);

-- Who is told when something needs a person; empty for the owner who signs in.
alter table accounts add column system_email_id uuid;
alter table accounts add foreign key (id, system_email_id) references email_contacts (account_id, id)
  on delete set null (system_email_id);

create trigger email_contacts_change after insert or update or delete on email_contacts
  for each row execute function announce_account_change();
create trigger delivery_methods_change after insert or update or delete on delivery_methods
  for each row execute function announce_account_change();
create trigger delivery_method_emails_change after insert or update or delete on delivery_method_emails
  for each row execute function announce_account_change();
