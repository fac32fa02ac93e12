create table lease (
  name text primary key,
  owner text not null,
  fence bigint not null,
  until timestamptz not null
);

create table idempotency (
  owner text not null,
  key text not null,
  fingerprint text not null,
  body text not null,
  status integer not null,
  headers text not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (owner, key)
);
create index idempotency_created on idempotency (created_at);
