alter table submission add column submitted_at timestamptz;
comment on column submission.submitted_at is 'when the record was last told of it: what it held before may be reached from there for ever';

alter table blob add column kept_at timestamptz;
comment on column blob.kept_at is 'when something first referred to it';
alter table blob add column deletion bigint;
comment on column blob.deletion is 'the open entry of the journal';
drop index blob_garbage;
create index blob_garbage on blob (garbage_since) where garbage_since is not null and deletion is null;
create index document_by_object on document (object_key);
create index submission_file_by_object on submission_file (object_key) where object_key is not null;

-- Every deletion at the store: decided, waited for, done.
create table blob_deletion (
  id bigint generated always as identity primary key,
  object_key text not null,
  submission uuid not null,
  reason text not null,
  size bigint not null,
  sha256 text,
  state text not null,
  decided_at timestamptz not null default clock_timestamp(),
  delete_after timestamptz not null,
  ended_at timestamptz
);
create index blob_deletion_open on blob_deletion (delete_after) where state in ('DECIDED', 'DELETING');
create index blob_deletion_by_state on blob_deletion (state, id);

-- Objects that the last scan of the store found and nobody knows.
create table orphan (
  object_key text collate "C" primary key,
  size bigint not null,
  last_modified timestamptz not null,
  seen_at timestamptz not null default clock_timestamp(),
  scan bigint not null
);
