-- When an operation whose attempt failed may be tried again.
alter table operation add column not_before timestamptz not null default now();
