create sequence accession_number;

create table submission (
  id uuid primary key,
  study uuid not null,
  accession text,
  version int not null,
  attempt int not null,
  owner text not null,
  title text,
  release_rule text not null,
  release_date date,
  state text not null,
  revision bigint not null,
  operation uuid,
  sequence bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column submission.sequence is 'of the last study state that was followed';
comment on column submission.revision is 'grows with every change of settings, documents or files; part of the ETag';
create unique index submission_of_version on submission (study, version) where state <> 'DISCARDED';
create unique index submission_open on submission (study)
  where state in ('DRAFT', 'SUBMITTING', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ACCEPTED');
create index submission_by_accession on submission (accession);
create index submission_by_owner on submission (owner, created_at desc, id desc);

create table document (
  submission uuid not null references submission,
  path text collate "C" not null,
  size bigint not null,
  sha256 text not null,
  media_type text not null,
  object_key text not null,
  updated_at timestamptz not null default now(),
  primary key (submission, path)
);

create table submission_file (
  submission uuid not null references submission,
  path text collate "C" not null,
  declared boolean not null,
  declared_size bigint,
  declared_sha256 text,
  role text,
  datasets jsonb not null default '[]',
  attributes jsonb not null default '[]',
  state text not null,
  upload uuid,
  size bigint,
  sha256 text,
  crc32c text,
  crc32 text,
  object_key text,
  problem jsonb,
  primary key (submission, path)
);
comment on column submission_file.declared is 'whether the last manifest names it';
comment on column submission_file.object_key is 'the verified bytes, which size and digests describe';
create index submission_file_by_state on submission_file (submission, state, path);

create table upload (
  id uuid primary key,
  submission uuid not null references submission,
  path text not null,
  size bigint not null,
  sha256 text,
  crc32c text,
  object_key text not null unique,
  multipart_id text,
  part_size bigint not null,
  part_count int not null,
  state text not null,
  claimed_until timestamptz not null default '-infinity',
  problem jsonb,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index upload_open on upload (submission, path) where state in ('RECEIVING', 'COMPLETING', 'VERIFYING');
create index upload_verifying on upload (created_at) where state = 'VERIFYING';
create index upload_expiring on upload (expires_at) where state in ('RECEIVING', 'COMPLETING');

-- Every key a service may have written. A blob is garbage from birth until something keeps it, so no crash leaves one behind.
create table blob (
  key text primary key,
  submission uuid not null,
  created_at timestamptz not null default now(),
  garbage_since timestamptz default now()
);
create index blob_garbage on blob (garbage_since) where garbage_since is not null;

-- Multipart uploads to abort at the store.
create table abandoned_multipart (
  object_key text not null,
  multipart_id text not null,
  since timestamptz not null default now(),
  primary key (object_key, multipart_id)
);

create table operation (
  id uuid primary key,
  kind text not null,
  submission uuid not null references submission,
  state text not null,
  stage text not null,
  done bigint not null default 0,
  total bigint,
  result text,
  problem jsonb,
  auto_accept boolean not null,
  accepted_etag text,
  actor text not null,
  traceparent text not null,
  attempts int not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index operation_running on operation (created_at) where state = 'RUNNING';

create table inspection (
  submission uuid primary key references submission,
  files_digest text not null,
  result bytea not null
);

create table report (
  submission uuid primary key references submission,
  revision bigint not null,
  body bytea not null,
  created_at timestamptz not null default now()
);

create table principal (
  id text primary key,
  name text not null,
  roles text[] not null,
  disabled boolean not null,
  bindings jsonb not null,
  sequence bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table api_key (
  id text primary key,
  principal text not null references principal,
  sha256 text not null unique,
  label text,
  roles text[] not null,
  expires_at timestamptz,
  revoked boolean not null,
  sequence bigint not null,
  created_at timestamptz not null
);
create index api_key_of_principal on api_key (principal, created_at, id);
