-- Capacity and dependency: who does the work, what stands on whom, what may change and what would save it.
--
-- A row that no source states carries `assumption`, the reason why it is believed; `confidence` is how sure the row is.
-- Kinds and roles are open lists. A reference to a thing of any kind is `entity:id`, e.g. `project:ralsko-pokracovani`;
-- `cooperation:` takes the partner (a code of a territory or a union). What such a reference names, and that a project
-- exists, is checked for the whole pack (workflows/pack/check-dependencies.ts): a project may come from any list.

create table post (
  region text not null,
  id text not null,
  role text not null,
  title text not null,
  areas text[] not null default '{}',
  -- How many people hold it; null: not known. A post without a person is 0.
  headcount integer check (headcount >= 0),
  fte numeric check (fte >= 0),
  organisation_id text,
  unit_id text,
  territory_code text references territory,
  union_id text,
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  -- The project that pays it: the post ends with it.
  project_id text,
  -- Whether only one person knows how; null: not known.
  sole_knowledge boolean,
  contact text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, organisation_id) references organisation,
  foreign key (region, unit_id) references unit,
  foreign key (region, union_id) references organisation,
  foreign key (region, source_id) references source
);

-- Part of a post that belongs to one municipality.
create table post_territory (
  region text not null,
  post_id text not null,
  territory_code text not null references territory,
  valid_from text not null default '' check (valid_from = '' or partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  fte numeric check (fte >= 0),
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, post_id, territory_code, valid_from),
  foreign key (region, post_id) references post,
  foreign key (region, source_id) references source
);

create table body (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  level text not null check (level in ('state', 'region', 'union', 'municipality')),
  territory_code text references territory,
  union_id text,
  areas text[] not null default '{}',
  members text[] not null default '{}',
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  -- Who leads its meetings, `entity:id`.
  facilitator text,
  contact text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, union_id) references organisation,
  foreign key (region, source_id) references source
);

create table call (
  region text not null,
  id text not null,
  number text not null,
  programme text not null,
  title text not null,
  announced text check (partial_date_ok(announced)),
  receipt_from text check (partial_date_ok(receipt_from)),
  receipt_to text check (partial_date_ok(receipt_to)),
  -- The last day a project of the call may run.
  realised_to text check (partial_date_ok(realised_to)),
  allocation_hellers bigint check (allocation_hellers >= 0),
  project_least_hellers bigint check (project_least_hellers >= 0),
  project_most_hellers bigint check (project_most_hellers >= 0),
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, source_id) references source
);

-- What a call asks of an applicant beyond its own rules. `sign-off`: a unit has so many working days to sign a document.
create table call_condition (
  region text not null,
  id text not null,
  call_id text not null,
  kind text not null,
  forms text[] not null default '{}',
  plan_kinds text[] not null default '{}',
  index_least numeric,
  index_years text,
  unit_id text,
  working_days integer check (working_days >= 0),
  document text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, call_id) references call,
  foreign key (region, unit_id) references unit,
  foreign key (region, source_id) references source
);

-- A duty with its rule and dates. `due`: the next day by which it has to be done; valid_from and valid_to: while it lasts.
create table obligation (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  project_id text,
  keeper_id text,
  programme text,
  rule text,
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  due text check (partial_date_ok(due)),
  -- What could be asked back when it is broken: the whole, or the part for the days still to be kept.
  exposure text check (exposure in ('full', 'proportional')),
  exposed_hellers bigint check (exposed_hellers >= 0),
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, keeper_id) references organisation,
  foreign key (region, source_id) references source
);

create table service (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  areas text[] not null default '{}',
  organisation_id text,
  territory_code text references territory,
  union_id text,
  -- People it helps; null: not known.
  people integer check (people >= 0),
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  contact text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, organisation_id) references organisation,
  foreign key (region, union_id) references organisation,
  foreign key (region, source_id) references source
);

create table dependency (
  region text not null,
  id text not null,
  dependent text not null,
  provider text not null,
  role text not null,
  -- false: losing it never fells the dependent.
  essential boolean not null,
  grace_days integer check (grace_days >= 0),
  grace_working_days integer check (grace_working_days >= 0),
  -- Providers of one dependent with the same text are substitutes; `minimum` of them must stand.
  substitute_group text,
  minimum numeric check (minimum > 0),
  valid_from text check (partial_date_ok(valid_from)),
  valid_to text check (partial_date_ok(valid_to)),
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, source_id) references source,
  check (grace_days is null or grace_working_days is null),
  check (dependent <> provider)
);

-- A change announced from outside.
create table event (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  date text not null check (partial_date_ok(date)),
  standing text not null
    check (standing in ('rumour', 'reported', 'announced', 'decided', 'effective', 'withdrawn')),
  -- Publications that speak of it besides the source.
  publications text[] not null default '{}',
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, source_id) references source
);

-- What an event does to one thing. Empty delays of a succession are taken from precedents of the role.
create table event_effect (
  region text not null,
  id text not null,
  event_id text not null,
  effect text not null check (effect in ('ends', 'weakens', 'delays', 'replaces', 'merges')),
  provider text not null,
  successor text,
  roles text[] not null default '{}',
  share numeric check (share >= 0 and share <= 1),
  until text check (partial_date_ok(until)),
  delay_least integer check (delay_least >= 0),
  delay_likely integer check (delay_likely >= 0),
  delay_most integer check (delay_most >= 0),
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, event_id) references event,
  foreign key (region, source_id) references source,
  check ((effect in ('replaces', 'merges')) = (successor is not null)),
  check ((effect = 'weakens') = (share is not null)),
  check (delay_least <= delay_likely and delay_likely <= delay_most)
);

-- What could be done about it. A cost nobody knows is null and takes no part in a choice under a budget.
create table mitigation (
  region text not null,
  id text not null,
  title text not null,
  cost_hellers bigint check (cost_hellers >= 0),
  posts numeric check (posts >= 0),
  owner text,
  deadline text check (partial_date_ok(deadline)),
  valid_from text check (partial_date_ok(valid_from)),
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, source_id) references source
);

create table mitigation_effect (
  region text not null,
  id text not null,
  mitigation_id text not null,
  effect text not null check (effect in ('keeps', 'bridges', 'takes-over', 'shortens')),
  provider text not null,
  successor text,
  roles text[] not null default '{}',
  until text check (partial_date_ok(until)),
  delay_days integer check (delay_days >= 0),
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, mitigation_id) references mitigation,
  foreign key (region, source_id) references source,
  check ((effect in ('takes-over', 'shortens')) = (successor is not null)),
  check ((effect = 'bridges') = (until is not null))
);

-- A named set of assumptions about an event; `link` is the scenario itself (src/continuity/scenario-link.ts).
create table scenario (
  region text not null,
  id text not null,
  event_id text not null,
  title text not null,
  link text not null,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  primary key (region, id),
  foreign key (region, event_id) references event,
  foreign key (region, source_id) references source
);

-- A result kept as it came out, with the version of the data it came from. No pack removes it, and nothing changes it.
create table frozen_scenario (
  region text not null references region,
  id uuid not null,
  event_id text not null,
  title text not null,
  link text not null,
  data_version bigint not null,
  at timestamptz not null default now(),
  author text not null,
  result jsonb not null,
  result_sha256 text not null,
  primary key (region, id)
);

-- What a person decided against the computation. It holds in every recomputation until it is withdrawn; each change of it
-- is a row of `change`.
create table impact_override (
  region text not null references region,
  event_id text not null,
  node text not null,
  decision text not null check (decision in ('stands', 'falls')),
  date text check (partial_date_ok(date)),
  reason text not null check (reason <> ''),
  author text not null,
  at timestamptz not null default now(),
  primary key (region, event_id, node)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'post', 'post_territory', 'body', 'call', 'call_condition', 'obligation', 'service', 'dependency', 'event',
    'event_effect', 'mitigation', 'mitigation_effect', 'scenario', 'frozen_scenario', 'impact_override']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy region_only on %I using (region = current_setting(''opora.region'', true))', name);
  end loop;
end
$$;

revoke update on frozen_scenario from opora_writer;
