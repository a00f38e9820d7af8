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
  failure_code text check (failure_code in ('NO_RECORD', 'WRONG_RECORD', 'NO_SUCH_DOMAIN', 'TIMEOUT', 'SERVER_FAILURE')),
  failure text,
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, name),
  unique (account_id, id),
  check (status <> 'VERIFIED' or verified_at is not null),
  check ((failure_code is null) = (failure is null))
);
create index domains_checked on domains (checked_at) where status = 'VERIFIED';

create table email_contacts (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  user_id uuid not null,
  -- The domain part in lower case, as it was typed otherwise.
  address text not null check (char_length(address) between 3 and 254),
  status text not null check (status in ('PENDING', 'VERIFIED', 'FAILED')),
  -- Empty for one that was verified before it could be asked.
  verified_by text check (verified_by in ('LINK', 'DOMAIN')),
  -- Of the newest link; kept after its use, so that a second click gets a friendly answer.
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

-- Nothing is sent to an address that was never proved, whoever writes the row.
create function require_verified_email() returns trigger language plpgsql as $$
declare
  contact uuid := case tg_table_name when 'accounts' then (to_jsonb(new) ->> 'system_email_id')::uuid
    else (to_jsonb(new) ->> 'email_contact_id')::uuid end;
begin
  if contact is not null
      and not exists (select 1 from email_contacts where id = contact and status = 'VERIFIED' for share) then
    raise check_violation using message = 'email contact ' || contact || ' is not verified';
  end if;
  return new;
end $$;
create trigger delivery_method_emails_verified before insert or update of email_contact_id on delivery_method_emails
  for each row execute function require_verified_email();
create trigger accounts_system_email_verified before insert or update of system_email_id on accounts
  for each row execute function require_verified_email();

-- Where a mail of a contact method goes: its delivery method; else the first verified address of its user; else the
-- account's system email; else the address its owner signs in with. Addresses that are not verified any more are
-- passed over. name is what people read; no row only for an account without people.
create function mail_destination(account uuid, delivery_method uuid, owner uuid)
  returns table (name text, addresses text[], subject text, body text) language sql stable as $$
  select c.name, c.addresses, c.subject, c.body from (
    select 1 as rank, m.name, array(
        select e.address from delivery_method_emails d
          join email_contacts e on e.account_id = d.account_id and e.id = d.email_contact_id
          where d.account_id = m.account_id and d.delivery_method_id = m.id and e.status = 'VERIFIED'
          order by d.position) as addresses, m.subject, m.body
      from delivery_methods m where m.account_id = account and m.id = delivery_method
    union all
    select 2, u.address, array[u.address], null, null from (
      select e.address from email_contacts e
        where e.account_id = account and e.user_id = owner and e.status = 'VERIFIED'
        order by e.created_at, e.id limit 1) u
    union all
    select 3, e.address, array[e.address], null, null from accounts a
      join email_contacts e on e.account_id = a.id and e.id = a.system_email_id
      where a.id = account and e.status = 'VERIFIED'
    union all
    select 4, p.email, array[p.email], null, null from (
      select o.email from people o where o.account_id = account and o.role in ('OWNER', 'OPERATOR')
        order by o.role = 'OWNER' desc, o.created_at, o.id limit 1) p
  ) c
  where cardinality(c.addresses) > 0
  order by c.rank limit 1
$$;
