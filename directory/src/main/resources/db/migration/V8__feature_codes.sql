-- What people press during a call, for each account that uses any; a feature without a code is off.

create table feature_codes (
  account_id uuid primary key references accounts (id) on delete cascade,
  attended_transfer text check (attended_transfer ~ '^[*#][0-9*]{1,4}$'),
  unattended_transfer text check (unattended_transfer ~ '^[*#][0-9*]{1,4}$'),
  record_on_demand text check (record_on_demand ~ '^[*#][0-9*]{1,4}$'),
  version bigint not null default 1
);

create trigger feature_codes_change after insert or update or delete on feature_codes
  for each row execute function announce_account_change();

-- Whether the carrier lets calls that are forwarded through the trunk show whoever called first.
alter table trunks add column shows_original_caller boolean not null default false;
