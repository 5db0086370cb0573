-- One project, many assertions: what published lists say of projects, and the project resolved from it.
--
-- The tables written for every row of a list (1 400 000 projects) have no foreign keys that would be checked row by row:
-- each import checks once that its projects, editions and places exist (register/save-assertions.ts).

-- What one edition says of one project. A row is written when a publication says something for the first time or says it
-- otherwise; an edition that repeats it writes nothing. `ended_source_id` is the edition that no longer says it; null: the
-- publication still does. So the current word of a publication, and what an edition changed, are both one condition.
create table project_assertion (
  region text not null,
  source_id text not null,
  -- Identity inside the publication, the same in every edition.
  key text not null,
  ended_source_id text,
  -- Fingerprint of all that is asserted, without its place in the file.
  content uuid not null,
  project_id text not null,
  sheet text not null,
  row_number integer not null,
  row_count integer not null default 1,
  title text,
  summary text,
  recipient_name text,
  recipient_ico text,
  recipient_form text,
  recipient_postcode text,
  recipient_territory text,
  provider_name text,
  provider_ico text,
  programme_code text,
  programme text,
  priority text,
  fund text,
  call_number text,
  valid_from text,
  valid_to text,
  ended_on text,
  year integer,
  state_code text,
  state text,
  union_rate numeric,
  -- The publisher itself marks the row as a duplicate, withdrawn or cancelled.
  withdrawn boolean not null default false,
  -- Lists as asserted, in the shape of src/model/project-assertion.ts; amounts with their cell, hellers as text.
  identifiers json,
  places json,
  interventions json,
  amounts json,
  contracts json,
  -- Cells of the region pack, for what only the pack says.
  pack_cells json,
  primary key (region, source_id, key)
);
create index project_assertion_project on project_assertion (region, project_id);
create index project_assertion_ended on project_assertion (region, ended_source_id)
  where ended_source_id is not null;

-- Resolved: the winning word for each field. Why it won follows from the assertions (src/projects/resolve.ts).
alter table project
  add column number text,
  add column summary text,
  add column recipient_name text,
  add column recipient_ico text,
  -- Kind of recipient from its legal form (src/projects/recipient-kinds.ts); null: not known.
  add column recipient_kind text,
  add column provider_name text,
  add column provider_ico text,
  add column programme_code text,
  add column programme text,
  add column priority text,
  add column fund text,
  add column call_number text,
  add column ended_on text check (partial_date_ok(ended_on)),
  -- Year the money belongs to: as printed, otherwise the year in which the project starts.
  add column year integer,
  add column state_code text,
  add column state text,
  add column union_rate numeric,
  -- How many publications speak of it now.
  add column publications integer not null default 1,
  -- Why it is not counted nor listed; null: it is. A hidden project stays readable.
  add column hidden text check (hidden in ('withdrawn', 'merged')),
  add column merged_into text,
  -- A list names millions of projects, all of one edition: that it exists is known.
  drop constraint project_region_source_id_fkey,
  -- A pack is loaded by removing and adding its facts: references to what returns are checked when all is back.
  alter constraint project_region_recipient_id_fkey deferrable initially immediate,
  alter constraint project_region_predecessor_id_fkey deferrable initially immediate;
create index project_recipient on project (region, recipient_id) where recipient_id is not null;

alter table project_identifier
  -- Why the normalised form differs from what was printed: reasons of the repair of a misprinted number.
  add column repair text,
  drop constraint project_identifier_region_project_id_fkey,
  drop constraint project_identifier_region_source_id_fkey;
create index project_identifier_normalised on project_identifier (region, normalised);

-- Places of the resolved project. Known shares sum to at most 1; the rest is unallocated between those without one.
alter table project_territory
  -- How the place was told: `pack`, `code`, `name`, `name-in-district`, `region`; see src/projects/places.ts.
  add column rule text not null default 'pack',
  drop constraint project_territory_region_project_id_fkey,
  drop constraint project_territory_region_source_id_fkey,
  drop constraint project_territory_territory_code_fkey;
create index project_territory_place on project_territory (region, territory_code);

-- Areas of support of the resolved project, each with the rule that gave it. A null share: unallocated between areas.
create table project_area (
  region text not null,
  project_id text not null,
  area text not null,
  share numeric check (share > 0 and share <= 1),
  -- Identifier of the row of the rule table, or `pack`.
  rule text not null,
  primary key (region, project_id, area)
);
create index project_area_area on project_area (region, area);

-- Money of the resolved project: one row for a kind, from the one assertion that won it, so that a project in two lists counts
-- once. Hellers. A payer the source does not split off is null; `from_unknown` is the rest of the total, so that
-- the payers always make the total. Kinds are never added.
create table project_money (
  region text not null,
  project_id text not null,
  kind text not null check (kind in
    ('planned', 'requested', 'approved', 'contracted', 'claimed', 'paid', 'consumed', 'returned', 'stated')),
  total bigint not null,
  from_eu bigint,
  from_state bigint,
  from_region bigint,
  from_municipality bigint,
  from_private bigint,
  from_national_unsplit bigint,
  from_unknown bigint,
  as_of text,
  -- Other than CZK: what was converted; rate and its source stand in the assertion.
  currency text,
  -- The assertion it comes from.
  source_id text not null,
  key text not null,
  primary key (region, project_id, kind)
);

-- Two projects that may be one. Only a person joins them, and may take it back.
create table project_match (
  region text not null references region,
  id text not null,
  -- The one that stays, and the one that joins it.
  project_id text not null,
  other_id text not null,
  rule text not null,
  score numeric not null,
  reasons jsonb not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'refused')),
  author text,
  judged_at timestamptz,
  reason text,
  -- What joined, as [publication, key], so that it can be taken back.
  moved jsonb,
  found_at timestamptz not null default now(),
  primary key (region, id)
);
create index project_match_project on project_match (region, project_id);
create index project_match_other on project_match (region, other_id);

do $$
declare
  name text;
begin
  foreach name in array array['project_assertion', 'project_area', 'project_money', 'project_match']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy region_only on %I using (region = current_setting(''opora.region'', true))', name);
  end loop;
end
$$;
