-- An inspection of millions of files is kept in pages, for no value may be as large as all of it.
create table inspection_page (
  submission uuid not null references inspection on delete cascade,
  number int not null,
  result bytea not null,
  primary key (submission, number)
);
delete from inspection; -- what was seen is seen again
alter table inspection drop column result;
alter table inspection add column pages int not null;
