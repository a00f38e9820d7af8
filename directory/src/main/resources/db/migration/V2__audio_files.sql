-- Sound that people upload: voicemail greetings, announcements. The original is kept beside what calls play.

create table audio_files (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 100),
  media_type text not null,
  size_octets bigint not null check (size_octets between 1 and 14 * 1024 * 1024),
  length_milliseconds bigint not null check (length_milliseconds > 0),
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (account_id, id)
);
create unique index audio_files_name on audio_files (account_id, lower(name));

-- Apart from the list, which is read far more often than the sound. playable is a WAV file, 16 bit, mono, 16 kHz.
create table audio_file_contents (
  audio_file_id uuid primary key,
  account_id uuid not null,
  original bytea not null,
  playable bytea not null,
  foreign key (account_id, audio_file_id) references audio_files (account_id, id) on delete cascade
);

create trigger audio_files_change after insert or update or delete on audio_files
  for each row execute function announce_account_change();
