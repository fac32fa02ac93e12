alter table blob add column size bigint;
alter table blob add column sha256 text;
comment on column blob.sha256 is 'of the bytes, once they were verified; with their size what fixity expects';
alter table blob add column checked_at timestamptz;
comment on column blob.checked_at is 'when every byte was last read';
alter table blob add column check_not_before timestamptz not null default '-infinity';
alter table blob add column fixity_check bigint;
comment on column blob.fixity_check is 'the last check';
update blob b set size = f.size, sha256 = f.sha256, checked_at = b.created_at from submission_file f
  where f.object_key = b.key and f.sha256 is not null;
update blob b set size = d.size, sha256 = d.sha256, checked_at = b.created_at from document d where d.object_key = b.key;
create index blob_to_check on blob (checked_at) where sha256 is not null and garbage_since is null;

-- The history of checks.
create table fixity_check (
  id bigint generated always as identity primary key,
  object_key text not null,
  submission uuid not null,
  path text,
  result text not null,
  expected_size bigint not null,
  expected_sha256 text not null,
  found_size bigint,
  found_sha256 text,
  checked_at timestamptz not null default clock_timestamp()
);
create index fixity_check_by_result on fixity_check (result, id);
create index blob_last_check on blob (fixity_check) where fixity_check is not null;
