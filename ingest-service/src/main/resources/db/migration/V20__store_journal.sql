-- Keys at which a multipart upload may have been begun: written before the store is asked, so that one whose row was
-- never committed is found.
create table multipart_intent (
  object_key text primary key,
  since timestamptz not null default clock_timestamp()
);
create index multipart_intent_by_age on multipart_intent (since);
create index upload_silent on upload (state, expires_at) where state in ('RECEIVING', 'COMPLETING');
drop index upload_expiring;
