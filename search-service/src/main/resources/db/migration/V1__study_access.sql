-- Which snapshots of the index may be read, and by whom. A row is written last when a version opens and goes first when
-- it closes; a snapshot without a row is seen by nobody.
create table study_access (
  study text not null,
  version integer not null,
  digest text not null,
  audience text not null check (audience in ('PRIVATE', 'PUBLIC')),
  owner text not null,
  readers text[] not null,
  primary key (study, version)
);
