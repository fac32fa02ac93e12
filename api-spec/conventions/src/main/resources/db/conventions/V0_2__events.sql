create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null unique,
  topic text not null,
  key text not null,
  type text not null,
  data text not null,
  traceparent text not null,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  attempts integer not null default 0,
  due timestamptz not null default clock_timestamp(),
  error text
);
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- The position after the last record handled. The topic's own id tells a topic made anew from the one it replaced.
create table consumer_position (
  topic text not null,
  partition integer not null,
  topic_id text not null,
  next_offset bigint not null,
  primary key (topic, partition)
);
