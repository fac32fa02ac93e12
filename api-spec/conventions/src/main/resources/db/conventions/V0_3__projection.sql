-- What is wanted and what is applied of each study; a worker holds the row by lease_until and fence.
create table projection_head (
  study text primary key,
  wanted bigint not null,
  applied bigint not null default 0,
  state text not null,
  rows bigint not null default 0,
  attempts integer not null default 0,
  error text,
  due timestamptz not null default clock_timestamp(),
  lease_until timestamptz not null default '-infinity',
  fence bigint not null default 0,
  traceparent text not null default ''
);
create index projection_head_due on projection_head (due) where applied < wanted or error is not null;

create table projection_chunk (
  study text not null,
  digest text not null,
  primary key (study, digest)
);
