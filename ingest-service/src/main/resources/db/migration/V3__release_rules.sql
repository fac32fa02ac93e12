-- No rule of its own: the one that its form asks for counts.
alter table submission alter column release_rule drop not null;
alter table submission add column release_not_after date;
update submission set release_rule = null where release_rule = 'onAcceptance';
