create table if not exists program (
  id uuid primary key,
  version bigint not null,
  document jsonb not null
);

create table if not exists program_version (
  id uuid not null references program,
  version bigint not null,
  document jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (id, version)
);
