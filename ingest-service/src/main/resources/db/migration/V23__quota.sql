alter table principal add column quota_bytes bigint;
alter table principal add column quota_files bigint;
comment on column principal.quota_bytes is 'instead of the configured quota, which null means';

-- What a submission has brought: files and documents, arrived or announced by an open session. Adding is counted at
-- once, letting go when it matters.
create table quota_usage (
  submission uuid primary key references submission,
  files bigint not null,
  bytes bigint not null
);
