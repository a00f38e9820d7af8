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

create table sip_account_allowed_addresses (
  sip_account_id uuid not null references sip_accounts (id) on delete cascade,
  network cidr not null,
  position integer not null,
  primary key (sip_account_id, network)
);
