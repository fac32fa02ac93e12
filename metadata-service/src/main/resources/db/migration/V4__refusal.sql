-- Which submission the refusals are about, so that its operation can end.
alter table study add column refused_operation text;
alter table study add column refused_code text;
