-- When this service last knew that it had read all of fovea.access. One row.
create table access_feed (
  only boolean primary key default true check (only),
  caught_up_at timestamptz not null
);
