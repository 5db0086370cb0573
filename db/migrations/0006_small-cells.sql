-- Sources that allow small counts to be used but not shown: a setting of each publication, itself a fact with a source.
create table small_cell_rule (
  region text not null references region,
  publication_id text not null,
  -- Counts from 1 to below - 1 are hidden.
  below integer not null check (below between 2 and 1000),
  zero text not null check (zero in ('shown', 'hidden')),
  note text,
  source_id text not null,
  locator text not null,
  primary key (region, publication_id),
  foreign key (region, publication_id) references publication,
  foreign key (region, source_id) references source
);

alter table small_cell_rule enable row level security;
alter table small_cell_rule force row level security;
create policy region_only on small_cell_rule using (region = current_setting('opora.region', true));
