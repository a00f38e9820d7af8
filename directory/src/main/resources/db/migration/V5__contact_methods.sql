-- The kinds of contact methods beside SIP accounts, and all that a contact method can be told.

alter table accounts
  add column tls_enabled boolean not null default false,
  add column srtp_enabled boolean not null default false;

-- What the other side of a SIP forwarding must let in; shown to people, never used by calls.
alter table server_settings add column networks cidr[] not null default '{}';

alter table contact_methods drop constraint contact_methods_kind_check;
alter table contact_methods add check (kind in ('appLine', 'sipAccount', 'pstnRoute', 'sipForwarding'));
alter table contact_methods
  add column allow_call_transfer boolean not null default false,
  add column voicemail_audio_id uuid,
  add column voicemail_delivery_method_id uuid,
  add foreign key (account_id, voicemail_audio_id) references audio_files (account_id, id)
    on delete set null (voicemail_audio_id),
  add foreign key (account_id, voicemail_delivery_method_id) references delivery_methods (account_id, id)
    on delete set null (voicemail_delivery_method_id);

-- What is done when a contact method is unavailable; without a row for the reason the row ANY counts, without that
-- one the call ends. A target that is deleted takes its row along.
create table unavailable_actions (
  contact_method_id uuid not null,
  account_id uuid not null,
  reason text not null check (reason in ('ANY', 'BUSY', 'NO_ANSWER', 'OFFLINE', 'OUT_OF_HOURS')),
  action text not null check (action in ('DO_NOTHING', 'VOICEMAIL', 'CONTACT_METHOD', 'INTERNAL_NUMBER')),
  target_contact_method_id uuid,
  target_internal_number_id uuid,
  primary key (contact_method_id, reason),
  check ((action = 'CONTACT_METHOD') = (target_contact_method_id is not null)),
  check ((action = 'INTERNAL_NUMBER') = (target_internal_number_id is not null)),
  check (target_contact_method_id <> contact_method_id),
  foreign key (account_id, contact_method_id) references contact_methods (account_id, id) on delete cascade,
  foreign key (account_id, target_contact_method_id) references contact_methods (account_id, id) on delete cascade,
  foreign key (account_id, target_internal_number_id) references internal_numbers (account_id, id) on delete cascade
);

create table pstn_routes (
  id uuid primary key,
  account_id uuid not null,
  destination text not null check (destination ~ '^[1-9][0-9]{6,14}$'),
  accept_prompt boolean not null,
  foreign key (account_id, id) references contact_methods (account_id, id) on delete cascade
);

create table sip_forwardings (
  id uuid primary key,
  account_id uuid not null,
  username text not null,
  domain text not null,
  port integer check (port between 1 and 65535),
  network_protocol text not null
    check (network_protocol in ('IPV4_ONLY', 'IPV6_ONLY', 'DUAL_STACK', 'IPV4_PREFERRED', 'IPV6_PREFERRED')),
  follow_redirects boolean not null,
  accept_prompt boolean not null,
  authentication_username text,
  authentication_password bytea,
  foreign key (account_id, id) references contact_methods (account_id, id) on delete cascade
);

-- One for each user at most: all the user's devices hang on it.
create table app_lines (
  id uuid primary key,
  account_id uuid not null,
  user_id uuid not null unique,
  foreign key (account_id, user_id) references users (account_id, id) on delete cascade,
  foreign key (account_id, id) references contact_methods (account_id, id) on delete cascade
);

-- What app lines and SIP accounts may call and as whom. An app line may show further numbers than the first.
create table outbound_settings (
  contact_method_id uuid primary key,
  account_id uuid not null,
  external_calls_enabled boolean not null,
  caller_id_number_id uuid,
  caller_id_name text,
  internal_caller_id_id uuid,
  internal_announcement_id uuid,
  external_announcement_id uuid,
  check (not external_calls_enabled or caller_id_number_id is not null),
  foreign key (account_id, contact_method_id) references contact_methods (account_id, id) on delete cascade,
  foreign key (account_id, caller_id_number_id) references phone_numbers (account_id, id),
  foreign key (account_id, internal_caller_id_id) references internal_numbers (account_id, id)
    on delete set null (internal_caller_id_id),
  foreign key (account_id, internal_announcement_id) references audio_files (account_id, id)
    on delete set null (internal_announcement_id),
  foreign key (account_id, external_announcement_id) references audio_files (account_id, id)
    on delete set null (external_announcement_id)
);
create index outbound_settings_caller_id on outbound_settings (account_id, caller_id_number_id);

create table further_caller_ids (
  contact_method_id uuid not null references outbound_settings (contact_method_id) on delete cascade,
  phone_number_id uuid not null,
  account_id uuid not null,
  position integer not null,
  primary key (contact_method_id, phone_number_id),
  foreign key (account_id, phone_number_id) references phone_numbers (account_id, id) on delete cascade
);

create table call_recording_settings (
  contact_method_id uuid primary key,
  account_id uuid not null,
  delivery_method_id uuid,
  inbound_internal boolean not null,
  inbound_external boolean not null,
  outbound_internal boolean not null,
  outbound_external boolean not null,
  on_demand boolean not null,
  check (delivery_method_id is not null or not (inbound_internal or inbound_external or outbound_internal
    or outbound_external or on_demand)),
  foreign key (account_id, contact_method_id) references contact_methods (account_id, id) on delete cascade,
  foreign key (account_id, delivery_method_id) references delivery_methods (account_id, id)
);
create index call_recording_settings_delivery on call_recording_settings (account_id, delivery_method_id);

-- The advanced section of a SIP account. An empty list of addresses with the switch on lets nobody in.
alter table sip_accounts
  add column allowed_addresses_only boolean not null default false,
  add column codecs text[] not null default '{OPUS,G722,PCMU,PCMA,telephone-event}'
    check (codecs <@ '{OPUS,G722,PCMU,PCMA,G729,GSM,telephone-event}' and cardinality(codecs) > 0),
  add column media_types text[] not null default '{RTP}'
    check (media_types <@ '{RTP,SRTP-SDES,SRTP-DTLS}' and cardinality(media_types) > 0),
  add column transports text[] not null default '{UDP,TCP}'
    check (transports <@ '{TCP,UDP,TLS,WSS}' and cardinality(transports) > 0);

alter table sip_accounts add unique (account_id, id);

create table sip_account_allowed_addresses (
  sip_account_id uuid not null,
  account_id uuid not null,
  network cidr not null,
  position integer not null,
  primary key (sip_account_id, network),
  foreign key (account_id, sip_account_id) references sip_accounts (account_id, id) on delete cascade
);

-- What SIP accounts had before the other kinds came -------------------------------------------------------------------

insert into outbound_settings (contact_method_id, account_id, external_calls_enabled, caller_id_number_id,
    caller_id_name, internal_caller_id_id)
  select id, account_id, external_calls_enabled, caller_id_number_id, caller_id_name, internal_caller_id_id
  from sip_accounts;
insert into call_recording_settings (contact_method_id, account_id, inbound_internal, inbound_external,
    outbound_internal, outbound_external, on_demand)
  select id, account_id, false, false, false, false, false from sip_accounts;
alter table sip_accounts
  drop column external_calls_enabled,
  drop column caller_id_number_id,
  drop column caller_id_name,
  drop column internal_caller_id_id;

insert into unavailable_actions (contact_method_id, account_id, reason, action)
  select id, account_id, 'ANY', when_unavailable from contact_methods where when_unavailable <> 'DO_NOTHING';

-- Messages went to these addresses without any proof of them: they keep coming. An owner's own address is the owner's
-- first; an address that several need belongs to one of them, and the others reach it by a delivery method.
insert into email_contacts (id, account_id, user_id, address, status, verified_at, created_at)
  select distinct on (u.account_id, lower(u.email))
    gen_random_uuid(), u.account_id, u.id, u.email, 'VERIFIED', now(), now()
  from users u
  where u.email is not null and exists (
    select 1 from contact_methods c where c.account_id = u.account_id and c.user_id = u.id
      and c.when_unavailable = 'VOICEMAIL' and c.voicemail_email is null)
  order by u.account_id, lower(u.email), u.created_at, u.id
  on conflict do nothing;
insert into email_contacts (id, account_id, user_id, address, status, verified_at, created_at)
  select distinct on (c.account_id, lower(c.voicemail_email))
    gen_random_uuid(), c.account_id, c.user_id, c.voicemail_email, 'VERIFIED', now(), now() + interval '1 second'
  from contact_methods c
  where c.voicemail_email is not null
  order by c.account_id, lower(c.voicemail_email), c.created_at, c.id
  on conflict do nothing;

create temporary table voicemail_targets on commit drop as
  select c.id as contact_method_id, c.account_id, e.id as email_contact_id
  from contact_methods c
    join users u on u.id = c.user_id
    join email_contacts e on e.account_id = c.account_id
      and lower(e.address) = lower(coalesce(c.voicemail_email, u.email))
  where c.voicemail_email is not null or (c.when_unavailable = 'VOICEMAIL' and e.user_id <> c.user_id);
create temporary table voicemail_methods on commit drop as
  select gen_random_uuid() as id, t.account_id, t.email_contact_id,
    'Voicemail to ' || case when char_length(e.address) <= 80 then e.address
      else left(e.address, 70) || '… ' || left(md5(lower(e.address)), 8) end as name
  from (select distinct account_id, email_contact_id from voicemail_targets) t
    join email_contacts e on e.id = t.email_contact_id;
insert into delivery_methods (id, account_id, name, type, created_at)
  select id, account_id, name, 'EMAIL', now() from voicemail_methods;
insert into delivery_method_emails (delivery_method_id, email_contact_id, account_id, position)
  select id, email_contact_id, account_id, 0 from voicemail_methods;
update contact_methods c set voicemail_delivery_method_id = m.id
  from voicemail_targets t join voicemail_methods m on m.email_contact_id = t.email_contact_id
  where t.contact_method_id = c.id;
alter table contact_methods drop column when_unavailable, drop column voicemail_email;

-- Lists and look-ups the other way round ------------------------------------------------------------------------------

create index contact_methods_kind on contact_methods (account_id, kind);
create index contact_methods_voicemail_audio on contact_methods (account_id, voicemail_audio_id);
create index contact_methods_voicemail_delivery on contact_methods (account_id, voicemail_delivery_method_id);
create index unavailable_actions_target on unavailable_actions (account_id, target_contact_method_id);
create index unavailable_actions_number on unavailable_actions (account_id, target_internal_number_id);
create index outbound_settings_internal_caller_id on outbound_settings (account_id, internal_caller_id_id);
create index further_caller_ids_number on further_caller_ids (account_id, phone_number_id);

-- Telling everybody who keeps a copy ----------------------------------------------------------------------------------

create trigger unavailable_actions_change after insert or update or delete on unavailable_actions
  for each row execute function announce_account_change();
create trigger pstn_routes_change after insert or update or delete on pstn_routes
  for each row execute function announce_account_change();
create trigger sip_forwardings_change after insert or update or delete on sip_forwardings
  for each row execute function announce_account_change();
create trigger app_lines_change after insert or update or delete on app_lines
  for each row execute function announce_account_change();
create trigger outbound_settings_change after insert or update or delete on outbound_settings
  for each row execute function announce_account_change();
create trigger further_caller_ids_change after insert or update or delete on further_caller_ids
  for each row execute function announce_account_change();
create trigger call_recording_settings_change after insert or update or delete on call_recording_settings
  for each row execute function announce_account_change();
create trigger sip_account_allowed_addresses_change after insert or update or delete on sip_account_allowed_addresses
  for each row execute function announce_account_change();
create trigger people_change after insert or update or delete on people
  for each row execute function announce_account_change();
