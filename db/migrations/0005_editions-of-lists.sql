-- Editions of long lists: what they say of themselves, and their raw rows in blocks.

-- When the edition was published and under which title. Newer words win by it.
alter table source
  add column edition_published text check (partial_date_ok(edition_published)),
  add column edition_title text;
create index organisation_ico on organisation (region, ico) where ico is not null;

-- Rows of a long list as delivered, a hundred to a block: a tenth of the time and of the place of single rows. Cells of a row are
-- joined by U+001F, a cell that is not there is U+001E (register/source-blocks.ts).
create table source_block (
  region text not null,
  source_id text not null,
  sheet text not null,
  first_row integer not null,
  last_row integer not null,
  row_numbers integer[] not null,
  cells text[] not null,
  primary key (region, source_id, sheet, first_row),
  foreign key (region, source_id) references source
);
alter table source_block enable row level security;
alter table source_block force row level security;
create policy region_only on source_block using (region = current_setting('opora.region', true));
revoke update, delete on source_block from opora_writer;

-- One index instead of two: words are looked up by their project. An edition is a run of rows written together, which is
-- what a block range index finds.
alter table project_assertion drop constraint project_assertion_pkey;
drop index project_assertion_project;
alter table project_assertion add primary key (region, project_id, source_id, key);
create index project_assertion_edition on project_assertion using brin (source_id) with (pages_per_range = 16);

-- Money of another currency for which no rate was given: as printed, in no sum of crowns.
alter table project_assertion add column unconverted json;
