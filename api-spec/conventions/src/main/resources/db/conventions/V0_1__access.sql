create table access_principal (
  id text primary key,
  name text,
  roles text[] not null,
  disabled boolean not null,
  bindings text[] not null,
  sequence bigint not null
);
create index access_principal_bindings on access_principal using gin (bindings);

create table access_key (
  id text primary key,
  sha256 text not null unique,
  principal text not null,
  roles text[] not null,
  expires_at timestamptz,
  revoked boolean not null,
  sequence bigint not null
);
create index access_key_principal on access_key (principal);

-- When this service last knew that it had read all of fovea.access. One row.
create table access_feed (
  single boolean primary key default true check (single),
  caught_up_at timestamptz not null
);
