-- Whether a cost is paid once or for every year a measure is held.
alter table mitigation add column cost_per text check (cost_per in ('once', 'year'));
