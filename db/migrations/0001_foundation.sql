-- The register of one or more regions. Reference tables are shared; every other table carries `region`
-- first in its key and in its foreign keys, so that the same tables distribute by region (Citus).

do $$
begin
  if not exists (select from pg_roles where rolname = 'opora_reader') then
    create role opora_reader nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'opora_writer') then
    create role opora_writer nologin;
  end if;
  execute format('grant opora_reader, opora_writer to %I', current_user);
end
$$;

create function partial_date_ok(value text) returns boolean
  language sql immutable parallel safe
  return value ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$';

-- Reference tables --------------------------------------------------------------------------------

create table region (
  code text primary key,
  title text not null,
  title_en text,
  language text not null,
  attribution text not null
);

create table territory (
  code text primary key,
  level text not null check (level in ('state', 'region', 'district', 'orp', 'municipality')),
  status text,
  latitude numeric,
  longitude numeric,
  ico text,
  source text,
  locator text,
  -- Kept by a region pack: an imported register reports differences and does not overwrite it.
  from_pack boolean not null default false
);

create table territory_name (
  code text not null references territory,
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  name text not null,
  locatives text[] not null default '{}',
  primary key (code, valid_from)
);

-- A country has 25 000 of these: that both codes exist is checked once for a whole import (save-territories.ts),
-- because a foreign key checked row by row doubles the time of it.
create table territory_parent (
  code text not null,
  level text not null check (level in ('state', 'region', 'district', 'orp')),
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  parent_code text not null,
  primary key (code, level, valid_from)
);
create index territory_parent_parent on territory_parent (parent_code);

-- A boundary may come before its territory is known.
create table boundary (
  code text primary key,
  geometry jsonb not null,
  source text not null
);

-- Evidence ----------------------------------------------------------------------------------------

create table register_version (
  region text primary key references region,
  version bigint not null default 0,
  pack_sha256 text,
  changed_at timestamptz not null default now()
);

create table publication (
  region text not null references region,
  id text not null,
  title text not null,
  publisher text not null,
  address text,
  published text check (partial_date_ok(published)),
  retrieved text check (partial_date_ok(retrieved)),
  licence text,
  standing text not null check (standing in ('official', 'media', 'own', 'unofficial')),
  note text,
  from_pack boolean not null default false,
  primary key (region, id)
);

-- An edition of a publication: a file with its bytes, or the facts of a region pack.
create table source (
  region text not null,
  id text not null,
  publication_id text not null,
  sequence bigint generated always as identity,
  kind text not null check (kind in ('pack', 'file')),
  format text not null,
  file_name text,
  byte_size bigint,
  sha256 text,
  content_sha256 text not null,
  imported_at timestamptz not null default now(),
  author text not null,
  primary key (region, id),
  foreign key (region, publication_id) references publication
);

create table source_row (
  region text not null,
  source_id text not null,
  sheet text not null,
  row_number integer not null,
  cells text[] not null,
  primary key (region, source_id, sheet, row_number),
  foreign key (region, source_id) references source
);

create table import_report (
  region text not null,
  source_id text not null,
  report jsonb not null,
  primary key (region, source_id),
  foreign key (region, source_id) references source
);

create table published_figure (
  region text not null,
  source_id text not null,
  id text not null,
  territory_code text references territory,
  definition text not null,
  role text not null check (role in ('row', 'total', 'prose')),
  value numeric,
  missing text check (missing in ('unknown', 'not-yet', 'suppressed')),
  unit text not null,
  hedge text not null default 'exact',
  precision text not null default 'unknown',
  amount_kind text,
  period text,
  part_of text,
  note text,
  sheet text,
  row_number integer,
  column_letters text,
  locator text not null,
  primary key (region, source_id, id),
  foreign key (region, source_id) references source,
  check ((value is null) or (missing is null) or (value = 0 and missing = 'not-yet'))
);
create index published_figure_id on published_figure (region, id);

-- A year of the country is 56 000 of these: places are checked once for a whole table (need-values.ts).
create table need_value (
  region text not null,
  source_id text not null,
  territory_code text not null,
  indicator text not null,
  year integer not null,
  value numeric,
  imputed boolean not null default false,
  sheet text not null,
  row_number integer not null,
  column_letters text not null,
  primary key (region, territory_code, indicator, year, source_id)
);

create table finding (
  region text not null,
  id text not null,
  kind text not null,
  unit text not null,
  stated numeric,
  computed numeric,
  difference numeric,
  pointers jsonb not null,
  details jsonb not null default '{}',
  state text not null default 'open' check (state in ('open', 'explained', 'corrected', 'accepted')),
  reason text,
  owner text,
  -- The numbers a person judged; a judgement does not hold for others.
  judged_for text,
  first_seen timestamptz not null default now(),
  last_seen timestamptz not null default now(),
  present boolean not null default true,
  primary key (region, id),
  foreign key (region) references region
);

create table change (
  region text not null references region,
  id uuid not null,
  at timestamptz not null default now(),
  author text not null,
  entity text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  primary key (region, id)
);

-- Who cooperates with whom ------------------------------------------------------------------------

create table organisation (
  region text not null,
  id text not null,
  name text not null,
  name_en text,
  kind text not null,
  ico text,
  territory_code text references territory,
  source_id text not null,
  locator text not null,
  primary key (region, id),
  foreign key (region, source_id) references source
);

create table union_member (
  region text not null,
  union_id text not null,
  territory_code text not null references territory,
  valid_from text not null default '' check (valid_from = '' or partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  conflict text not null default '',
  note text,
  source_id text not null,
  locator text not null,
  primary key (region, union_id, territory_code, valid_from, conflict, source_id),
  foreign key (region, union_id) references organisation,
  foreign key (region, source_id) references source
);

create table unit (
  region text not null,
  id text not null,
  organisation_id text not null,
  name text not null,
  name_en text,
  abbreviation text,
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  source_id text not null,
  locator text not null,
  primary key (region, id),
  foreign key (region, organisation_id) references organisation,
  foreign key (region, source_id) references source
);

create table unit_succession (
  region text not null,
  predecessor_id text not null,
  successor_id text not null,
  kind text not null check (kind in ('move', 'rename', 'merge', 'split')),
  date text check (partial_date_ok(date)),
  standing text not null
    check (standing in ('rumour', 'reported', 'announced', 'decided', 'effective', 'withdrawn')),
  note text,
  source_id text not null,
  locator text not null,
  primary key (region, predecessor_id, successor_id),
  foreign key (region, predecessor_id) references unit,
  foreign key (region, successor_id) references unit,
  foreign key (region, source_id) references source
);

create table agreement (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  territory_code text references territory,
  signed text check (partial_date_ok(signed)),
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  resolution text,
  predecessor_id text,
  note text,
  source_id text not null,
  locator text not null,
  primary key (region, id),
  foreign key (region, predecessor_id) references agreement,
  foreign key (region, source_id) references source
);

create table agreement_party (
  region text not null,
  agreement_id text not null,
  organisation_id text not null,
  position integer not null,
  primary key (region, agreement_id, organisation_id),
  foreign key (region, agreement_id) references agreement,
  foreign key (region, organisation_id) references organisation
);

create table cooperation (
  region text not null,
  id text not null,
  partner_kind text not null check (partner_kind in ('municipality', 'union', 'region')),
  territory_code text references territory,
  union_id text,
  form text not null,
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  stage text not null,
  areas text[] not null default '{}',
  agreement_id text,
  end_reason text,
  conflict text,
  note text,
  source_id text not null,
  locator text not null,
  primary key (region, id),
  foreign key (region, union_id) references organisation,
  foreign key (region, agreement_id) references agreement,
  foreign key (region, source_id) references source,
  check ((partner_kind = 'union') = (union_id is not null)),
  check ((partner_kind = 'union') = (territory_code is null))
);

-- Projects and plans ------------------------------------------------------------------------------

create table project (
  region text not null,
  id text not null,
  title text not null,
  recipient_id text,
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  phase text,
  attribution text not null default 'unknown' check (attribution in
    ('condition-of-call', 'plan-measure', 'advice', 'claimed', 'none', 'unknown')),
  predecessor_id text,
  areas text[] not null default '{}',
  note text,
  source_id text not null,
  locator text not null,
  primary key (region, id),
  foreign key (region, recipient_id) references organisation,
  foreign key (region, predecessor_id) references project,
  foreign key (region, source_id) references source
);

create table project_identifier (
  region text not null,
  project_id text not null,
  scheme text not null,
  value text not null,
  normalised text not null,
  source_id text not null,
  locator text not null,
  primary key (region, project_id, scheme, value),
  foreign key (region, project_id) references project,
  foreign key (region, source_id) references source
);

-- A null share is unallocated between the places of one project; known shares sum to at most 1.
create table project_territory (
  region text not null,
  project_id text not null,
  territory_code text not null references territory,
  share numeric check (share > 0 and share <= 1),
  source_id text not null,
  locator text not null,
  primary key (region, project_id, territory_code),
  foreign key (region, project_id) references project,
  foreign key (region, source_id) references source
);

create table amount (
  region text not null,
  id text not null,
  project_id text not null,
  kind text not null check (kind in
    ('planned', 'requested', 'approved', 'contracted', 'claimed', 'paid', 'consumed', 'returned', 'stated')),
  scope text not null check (scope in ('total', 'part')),
  payer text not null check (payer in
    ('all', 'EU', 'state', 'region', 'municipality', 'private', 'national-public-unsplit', 'unknown')),
  hellers bigint not null,
  as_of text check (partial_date_ok(as_of)),
  source_id text not null,
  locator text not null,
  primary key (region, id),
  foreign key (region, project_id) references project,
  foreign key (region, source_id) references source
);

create table plan (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  level text not null check (level in ('state', 'region', 'union', 'municipality')),
  territory_code text references territory,
  union_id text,
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  approved text check (partial_date_ok(approved)),
  resolution text,
  predecessor_id text,
  note text,
  source_id text not null,
  locator text not null,
  primary key (region, id),
  foreign key (region, union_id) references organisation,
  foreign key (region, predecessor_id) references plan,
  foreign key (region, source_id) references source
);

create table plan_node (
  region text not null,
  id text not null,
  plan_id text not null,
  parent_id text,
  kind text not null check (kind in ('area', 'goal', 'measure', 'task')),
  code text,
  text text not null,
  source_id text not null,
  locator text not null,
  primary key (region, id),
  foreign key (region, plan_id) references plan,
  foreign key (region, parent_id) references plan_node,
  foreign key (region, source_id) references source
);

-- Row-level security ------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  foreach name in array array[
    'register_version', 'publication', 'source', 'source_row', 'import_report', 'published_figure',
    'need_value', 'finding', 'change', 'organisation', 'union_member', 'unit', 'unit_succession',
    'agreement', 'agreement_party', 'cooperation', 'project', 'project_identifier', 'project_territory',
    'amount', 'plan', 'plan_node']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy region_only on %I using (region = current_setting(''opora.region'', true))', name);
  end loop;
end
$$;

grant usage on schema public to opora_reader, opora_writer;
grant select on all tables in schema public to opora_reader, opora_writer;
grant insert, update, delete on all tables in schema public to opora_writer;
revoke update, delete on source_row, change from opora_writer;
revoke insert, update, delete on schema_migration from opora_writer;
-- Tables of later migrations: the same rights, unless the migration says otherwise.
alter default privileges in schema public grant select on tables to opora_reader, opora_writer;
alter default privileges in schema public grant insert, update, delete on tables to opora_writer;
