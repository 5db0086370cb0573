-- Days of every year (06-30) on which a need is due: a lack with no such day in it fells nothing.
alter table dependency add column due text[] not null default '{}';
