-- The release rule that the last submission asked for: asking for it again changes nothing.
alter table study add column asked_release text;
