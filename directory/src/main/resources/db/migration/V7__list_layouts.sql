-- How each person who signs in arranged each list.

create table list_layouts (
  person_id uuid not null references people (id) on delete cascade,
  list text not null check (list ~ '^[a-z][a-z0-9-]{0,49}$'),
  layout jsonb not null check (octet_length(layout::text) <= 16384),
  changed_at timestamptz not null,
  primary key (person_id, list)
);
