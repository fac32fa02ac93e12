-- Rules that wait for a record or a paper, and the day an accepted version opens on.
alter table study add column release_not_after date;
alter table study add column released_on date;
alter table study_version add column opens_on date;
update study_version v set opens_on = greatest(s.release_date, (v.accepted_at at time zone 'UTC')::date)
from study s where s.id = v.study and v.state = 'ACCEPTED';
