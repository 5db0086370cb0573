-- Generated from the migrated database by `npm run generate`. Do not edit.

create table agreement (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  territory_code text,
  signed text,
  valid_from text,
  valid_to text,
  resolution text,
  predecessor_id text,
  note text,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, predecessor_id) REFERENCES agreement(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK (partial_date_ok(signed)),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table agreement enable row level security;
create policy region_only on agreement using (region = current_setting('opora.region'::text, true));

create table agreement_party (
  region text not null,
  agreement_id text not null,
  organisation_id text not null,
  "position" integer not null,
  PRIMARY KEY (region, agreement_id, organisation_id),
  FOREIGN KEY (region, agreement_id) REFERENCES agreement(region, id),
  FOREIGN KEY (region, organisation_id) REFERENCES organisation(region, id)
);
alter table agreement_party enable row level security;
create policy region_only on agreement_party using (region = current_setting('opora.region'::text, true));

create table amount (
  region text not null,
  id text not null,
  project_id text not null,
  kind text not null,
  scope text not null,
  payer text not null,
  hellers bigint not null,
  as_of text,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, project_id) REFERENCES project(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK (partial_date_ok(as_of)),
  CHECK ((kind = ANY (ARRAY['planned'::text, 'requested'::text, 'approved'::text, 'contracted'::text, 'claimed'::text, 'paid'::text, 'consumed'::text, 'returned'::text, 'stated'::text]))),
  CHECK ((payer = ANY (ARRAY['all'::text, 'EU'::text, 'state'::text, 'region'::text, 'municipality'::text, 'private'::text, 'national-public-unsplit'::text, 'unknown'::text]))),
  CHECK ((scope = ANY (ARRAY['total'::text, 'part'::text])))
);
alter table amount enable row level security;
create policy region_only on amount using (region = current_setting('opora.region'::text, true));

create table body (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  level text not null,
  territory_code text,
  union_id text,
  areas text[] not null default '{}'::text[],
  members text[] not null default '{}'::text[],
  valid_from text,
  valid_to text,
  facilitator text,
  contact text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (region, union_id) REFERENCES organisation(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((level = ANY (ARRAY['state'::text, 'region'::text, 'union'::text, 'municipality'::text]))),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table body enable row level security;
create policy region_only on body using (region = current_setting('opora.region'::text, true));

create table boundary (
  code text not null,
  geometry jsonb not null,
  source text not null,
  PRIMARY KEY (code)
);

create table call (
  region text not null,
  id text not null,
  number text not null,
  programme text not null,
  title text not null,
  announced text,
  receipt_from text,
  receipt_to text,
  realised_to text,
  allocation_hellers bigint,
  project_least_hellers bigint,
  project_most_hellers bigint,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK ((allocation_hellers >= 0)),
  CHECK (partial_date_ok(announced)),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((project_least_hellers >= 0)),
  CHECK ((project_most_hellers >= 0)),
  CHECK (partial_date_ok(realised_to)),
  CHECK (partial_date_ok(receipt_from)),
  CHECK (partial_date_ok(receipt_to))
);
alter table call enable row level security;
create policy region_only on call using (region = current_setting('opora.region'::text, true));

create table call_condition (
  region text not null,
  id text not null,
  call_id text not null,
  kind text not null,
  forms text[] not null default '{}'::text[],
  plan_kinds text[] not null default '{}'::text[],
  index_least numeric,
  index_years text,
  unit_id text,
  working_days integer,
  document text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, call_id) REFERENCES call(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (region, unit_id) REFERENCES unit(region, id),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((working_days >= 0))
);
alter table call_condition enable row level security;
create policy region_only on call_condition using (region = current_setting('opora.region'::text, true));

create table change (
  region text not null,
  id uuid not null,
  at timestamp with time zone not null default now(),
  author text not null,
  entity text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region) REFERENCES region(code)
);
alter table change enable row level security;
create policy region_only on change using (region = current_setting('opora.region'::text, true));

create table cooperation (
  region text not null,
  id text not null,
  partner_kind text not null,
  territory_code text,
  union_id text,
  form text not null,
  valid_from text,
  valid_to text,
  stage text not null,
  areas text[] not null default '{}'::text[],
  agreement_id text,
  end_reason text,
  conflict text,
  note text,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, agreement_id) REFERENCES agreement(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (region, union_id) REFERENCES organisation(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK (((partner_kind = 'union'::text) = (union_id IS NOT NULL))),
  CHECK (((partner_kind = 'union'::text) = (territory_code IS NULL))),
  CHECK ((partner_kind = ANY (ARRAY['municipality'::text, 'union'::text, 'region'::text]))),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table cooperation enable row level security;
create policy region_only on cooperation using (region = current_setting('opora.region'::text, true));

create table dependency (
  region text not null,
  id text not null,
  dependent text not null,
  provider text not null,
  role text not null,
  essential boolean not null,
  grace_days integer,
  grace_working_days integer,
  substitute_group text,
  minimum numeric,
  valid_from text,
  valid_to text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  due text[] not null default '{}'::text[],
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK (((grace_days IS NULL) OR (grace_working_days IS NULL))),
  CHECK ((dependent <> provider)),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((grace_days >= 0)),
  CHECK ((grace_working_days >= 0)),
  CHECK ((minimum > (0)::numeric)),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table dependency enable row level security;
create policy region_only on dependency using (region = current_setting('opora.region'::text, true));

create table event (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  date text not null,
  standing text not null,
  publications text[] not null default '{}'::text[],
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  title_en text,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK (partial_date_ok(date)),
  CHECK ((standing = ANY (ARRAY['rumour'::text, 'reported'::text, 'announced'::text, 'decided'::text, 'effective'::text, 'withdrawn'::text])))
);
alter table event enable row level security;
create policy region_only on event using (region = current_setting('opora.region'::text, true));

create table event_effect (
  region text not null,
  id text not null,
  event_id text not null,
  effect text not null,
  provider text not null,
  successor text,
  roles text[] not null default '{}'::text[],
  share numeric,
  until text,
  delay_least integer,
  delay_likely integer,
  delay_most integer,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, event_id) REFERENCES event(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK (((effect = ANY (ARRAY['replaces'::text, 'merges'::text])) = (successor IS NOT NULL))),
  CHECK (((effect = 'weakens'::text) = (share IS NOT NULL))),
  CHECK (((delay_least <= delay_likely) AND (delay_likely <= delay_most))),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((delay_least >= 0)),
  CHECK ((delay_likely >= 0)),
  CHECK ((delay_most >= 0)),
  CHECK ((effect = ANY (ARRAY['ends'::text, 'weakens'::text, 'delays'::text, 'replaces'::text, 'merges'::text]))),
  CHECK (((share >= (0)::numeric) AND (share <= (1)::numeric))),
  CHECK (partial_date_ok(until))
);
alter table event_effect enable row level security;
create policy region_only on event_effect using (region = current_setting('opora.region'::text, true));

create table finding (
  region text not null,
  id text not null,
  kind text not null,
  unit text not null,
  stated numeric,
  computed numeric,
  difference numeric,
  pointers jsonb not null,
  details jsonb not null default '{}'::jsonb,
  state text not null default 'open'::text,
  reason text,
  owner text,
  judged_for text,
  first_seen timestamp with time zone not null default now(),
  last_seen timestamp with time zone not null default now(),
  present boolean not null default true,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region) REFERENCES region(code),
  CHECK ((state = ANY (ARRAY['open'::text, 'explained'::text, 'corrected'::text, 'accepted'::text])))
);
alter table finding enable row level security;
create policy region_only on finding using (region = current_setting('opora.region'::text, true));

create table frozen_scenario (
  region text not null,
  id uuid not null,
  event_id text not null,
  title text not null,
  link text not null,
  data_version bigint not null,
  at timestamp with time zone not null default now(),
  author text not null,
  result jsonb not null,
  result_sha256 text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region) REFERENCES region(code)
);
alter table frozen_scenario enable row level security;
create policy region_only on frozen_scenario using (region = current_setting('opora.region'::text, true));

create table impact_override (
  region text not null,
  event_id text not null,
  node text not null,
  decision text not null,
  date text,
  reason text not null,
  author text not null,
  at timestamp with time zone not null default now(),
  PRIMARY KEY (region, event_id, node),
  FOREIGN KEY (region) REFERENCES region(code),
  CHECK (partial_date_ok(date)),
  CHECK ((decision = ANY (ARRAY['stands'::text, 'falls'::text]))),
  CHECK ((reason <> ''::text))
);
alter table impact_override enable row level security;
create policy region_only on impact_override using (region = current_setting('opora.region'::text, true));

create table import_report (
  region text not null,
  source_id text not null,
  report jsonb not null,
  PRIMARY KEY (region, source_id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id)
);
alter table import_report enable row level security;
create policy region_only on import_report using (region = current_setting('opora.region'::text, true));

create table mitigation (
  region text not null,
  id text not null,
  title text not null,
  cost_hellers bigint,
  posts numeric,
  owner text,
  deadline text,
  valid_from text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  cost_per text,
  title_en text,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((cost_hellers >= 0)),
  CHECK ((cost_per = ANY (ARRAY['once'::text, 'year'::text]))),
  CHECK (partial_date_ok(deadline)),
  CHECK ((posts >= (0)::numeric)),
  CHECK (partial_date_ok(valid_from))
);
alter table mitigation enable row level security;
create policy region_only on mitigation using (region = current_setting('opora.region'::text, true));

create table mitigation_effect (
  region text not null,
  id text not null,
  mitigation_id text not null,
  effect text not null,
  provider text not null,
  successor text,
  roles text[] not null default '{}'::text[],
  until text,
  delay_days integer,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, mitigation_id) REFERENCES mitigation(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK (((effect = ANY (ARRAY['takes-over'::text, 'shortens'::text])) = (successor IS NOT NULL))),
  CHECK (((effect = 'bridges'::text) = (until IS NOT NULL))),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((delay_days >= 0)),
  CHECK ((effect = ANY (ARRAY['keeps'::text, 'bridges'::text, 'takes-over'::text, 'shortens'::text]))),
  CHECK (partial_date_ok(until))
);
alter table mitigation_effect enable row level security;
create policy region_only on mitigation_effect using (region = current_setting('opora.region'::text, true));

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
  PRIMARY KEY (region, territory_code, indicator, year, source_id)
);
alter table need_value enable row level security;
create policy region_only on need_value using (region = current_setting('opora.region'::text, true));

create table obligation (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  project_id text,
  keeper_id text,
  programme text,
  rule text,
  valid_from text,
  valid_to text,
  due text,
  exposure text,
  exposed_hellers bigint,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, keeper_id) REFERENCES organisation(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK (partial_date_ok(due)),
  CHECK ((exposed_hellers >= 0)),
  CHECK ((exposure = ANY (ARRAY['full'::text, 'proportional'::text]))),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table obligation enable row level security;
create policy region_only on obligation using (region = current_setting('opora.region'::text, true));

create table organisation (
  region text not null,
  id text not null,
  name text not null,
  name_en text,
  kind text not null,
  ico text,
  territory_code text,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code)
);
CREATE INDEX organisation_ico ON public.organisation USING btree (region, ico) WHERE (ico IS NOT NULL);
alter table organisation enable row level security;
create policy region_only on organisation using (region = current_setting('opora.region'::text, true));

create table plan (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  level text not null,
  territory_code text,
  union_id text,
  valid_from text,
  valid_to text,
  approved text,
  resolution text,
  predecessor_id text,
  note text,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, predecessor_id) REFERENCES plan(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (region, union_id) REFERENCES organisation(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK (partial_date_ok(approved)),
  CHECK ((level = ANY (ARRAY['state'::text, 'region'::text, 'union'::text, 'municipality'::text]))),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table plan enable row level security;
create policy region_only on plan using (region = current_setting('opora.region'::text, true));

create table plan_node (
  region text not null,
  id text not null,
  plan_id text not null,
  parent_id text,
  kind text not null,
  code text,
  text text not null,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, parent_id) REFERENCES plan_node(region, id),
  FOREIGN KEY (region, plan_id) REFERENCES plan(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK ((kind = ANY (ARRAY['area'::text, 'goal'::text, 'measure'::text, 'task'::text])))
);
alter table plan_node enable row level security;
create policy region_only on plan_node using (region = current_setting('opora.region'::text, true));

create table post (
  region text not null,
  id text not null,
  role text not null,
  title text not null,
  areas text[] not null default '{}'::text[],
  headcount integer,
  fte numeric,
  organisation_id text,
  unit_id text,
  territory_code text,
  union_id text,
  valid_from text,
  valid_to text,
  project_id text,
  sole_knowledge boolean,
  contact text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, organisation_id) REFERENCES organisation(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (region, union_id) REFERENCES organisation(region, id),
  FOREIGN KEY (region, unit_id) REFERENCES unit(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((fte >= (0)::numeric)),
  CHECK ((headcount >= 0)),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table post enable row level security;
create policy region_only on post using (region = current_setting('opora.region'::text, true));

create table post_territory (
  region text not null,
  post_id text not null,
  territory_code text not null,
  valid_from text not null default ''::text,
  valid_to text,
  fte numeric,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  PRIMARY KEY (region, post_id, territory_code, valid_from),
  FOREIGN KEY (region, post_id) REFERENCES post(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((fte >= (0)::numeric)),
  CHECK (((valid_from = ''::text) OR partial_date_ok(valid_from))),
  CHECK (partial_date_ok(valid_to))
);
alter table post_territory enable row level security;
create policy region_only on post_territory using (region = current_setting('opora.region'::text, true));

create table prepared_investment (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  areas text[] not null default '{}'::text[],
  organisation_id text,
  territory_code text,
  amount_hellers bigint,
  as_of text,
  valid_from text,
  valid_to text,
  contact text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  hedge text,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, organisation_id) REFERENCES organisation(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK ((amount_hellers >= 0)),
  CHECK (partial_date_ok(as_of)),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((hedge = ANY (ARRAY['about'::text, 'over'::text, 'at_least'::text, 'under'::text, 'at_most'::text, 'nearly'::text, 'order_of_magnitude'::text]))),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table prepared_investment enable row level security;
create policy region_only on prepared_investment using (region = current_setting('opora.region'::text, true));

create table project (
  region text not null,
  id text not null,
  title text not null,
  recipient_id text,
  valid_from text,
  valid_to text,
  phase text,
  attribution text not null default 'unknown'::text,
  predecessor_id text,
  areas text[] not null default '{}'::text[],
  note text,
  source_id text not null,
  locator text not null,
  number text,
  summary text,
  recipient_name text,
  recipient_ico text,
  recipient_kind text,
  provider_name text,
  provider_ico text,
  programme_code text,
  programme text,
  priority text,
  fund text,
  call_number text,
  ended_on text,
  year integer,
  state_code text,
  state text,
  union_rate numeric,
  publications integer not null default 1,
  hidden text,
  merged_into text,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, predecessor_id) REFERENCES project(region, id) DEFERRABLE,
  CHECK ((attribution = ANY (ARRAY['condition-of-call'::text, 'plan-measure'::text, 'advice'::text, 'claimed'::text, 'none'::text, 'unknown'::text]))),
  CHECK (partial_date_ok(ended_on)),
  CHECK ((hidden = ANY (ARRAY['withdrawn'::text, 'merged'::text]))),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
CREATE INDEX project_recipient ON public.project USING btree (region, recipient_id) WHERE (recipient_id IS NOT NULL);
alter table project enable row level security;
create policy region_only on project using (region = current_setting('opora.region'::text, true));

create table project_area (
  region text not null,
  project_id text not null,
  area text not null,
  share numeric,
  rule text not null,
  PRIMARY KEY (region, project_id, area),
  CHECK (((share > (0)::numeric) AND (share <= (1)::numeric)))
);
CREATE INDEX project_area_area ON public.project_area USING btree (region, area);
alter table project_area enable row level security;
create policy region_only on project_area using (region = current_setting('opora.region'::text, true));

create table project_assertion (
  region text not null,
  source_id text not null,
  key text not null,
  ended_source_id text,
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
  withdrawn boolean not null default false,
  identifiers json,
  places json,
  interventions json,
  amounts json,
  contracts json,
  pack_cells json,
  unconverted json,
  PRIMARY KEY (region, project_id, source_id, key)
);
CREATE INDEX project_assertion_edition ON public.project_assertion USING brin (source_id) WITH (pages_per_range='16');
CREATE INDEX project_assertion_ended ON public.project_assertion USING btree (region, ended_source_id) WHERE (ended_source_id IS NOT NULL);
alter table project_assertion enable row level security;
create policy region_only on project_assertion using (region = current_setting('opora.region'::text, true));

create table project_identifier (
  region text not null,
  project_id text not null,
  scheme text not null,
  value text not null,
  normalised text not null,
  source_id text not null,
  locator text not null,
  repair text,
  PRIMARY KEY (region, project_id, scheme, value)
);
CREATE INDEX project_identifier_normalised ON public.project_identifier USING btree (region, normalised);
alter table project_identifier enable row level security;
create policy region_only on project_identifier using (region = current_setting('opora.region'::text, true));

create table project_match (
  region text not null,
  id text not null,
  project_id text not null,
  other_id text not null,
  rule text not null,
  score numeric not null,
  reasons jsonb not null,
  state text not null default 'proposed'::text,
  author text,
  judged_at timestamp with time zone,
  reason text,
  moved jsonb,
  found_at timestamp with time zone not null default now(),
  PRIMARY KEY (region, id),
  FOREIGN KEY (region) REFERENCES region(code),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'refused'::text])))
);
CREATE INDEX project_match_other ON public.project_match USING btree (region, other_id);
CREATE INDEX project_match_project ON public.project_match USING btree (region, project_id);
alter table project_match enable row level security;
create policy region_only on project_match using (region = current_setting('opora.region'::text, true));

create table project_money (
  region text not null,
  project_id text not null,
  kind text not null,
  total bigint not null,
  from_eu bigint,
  from_state bigint,
  from_region bigint,
  from_municipality bigint,
  from_private bigint,
  from_national_unsplit bigint,
  from_unknown bigint,
  as_of text,
  currency text,
  source_id text not null,
  key text not null,
  PRIMARY KEY (region, project_id, kind),
  CHECK ((kind = ANY (ARRAY['planned'::text, 'requested'::text, 'approved'::text, 'contracted'::text, 'claimed'::text, 'paid'::text, 'consumed'::text, 'returned'::text, 'stated'::text])))
);
alter table project_money enable row level security;
create policy region_only on project_money using (region = current_setting('opora.region'::text, true));

create table project_rules (
  region text not null,
  version text not null,
  resolved_at timestamp with time zone not null default now(),
  PRIMARY KEY (region),
  FOREIGN KEY (region) REFERENCES region(code)
);
alter table project_rules enable row level security;
create policy region_only on project_rules using (region = current_setting('opora.region'::text, true));

create table project_territory (
  region text not null,
  project_id text not null,
  territory_code text not null,
  share numeric,
  source_id text not null,
  locator text not null,
  rule text not null default 'pack'::text,
  PRIMARY KEY (region, project_id, territory_code),
  CHECK (((share > (0)::numeric) AND (share <= (1)::numeric)))
);
CREATE INDEX project_territory_place ON public.project_territory USING btree (region, territory_code);
alter table project_territory enable row level security;
create policy region_only on project_territory using (region = current_setting('opora.region'::text, true));

create table publication (
  region text not null,
  id text not null,
  title text not null,
  publisher text not null,
  address text,
  published text,
  retrieved text,
  licence text,
  standing text not null,
  note text,
  from_pack boolean not null default false,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region) REFERENCES region(code),
  CHECK (partial_date_ok(published)),
  CHECK (partial_date_ok(retrieved)),
  CHECK ((standing = ANY (ARRAY['official'::text, 'media'::text, 'own'::text, 'unofficial'::text])))
);
alter table publication enable row level security;
create policy region_only on publication using (region = current_setting('opora.region'::text, true));

create table published_figure (
  region text not null,
  source_id text not null,
  id text not null,
  territory_code text,
  definition text not null,
  role text not null,
  value numeric,
  missing text,
  unit text not null,
  hedge text not null default 'exact'::text,
  "precision" text not null default 'unknown'::text,
  amount_kind text,
  period text,
  part_of text,
  note text,
  sheet text,
  row_number integer,
  column_letters text,
  locator text not null,
  PRIMARY KEY (region, source_id, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK (((value IS NULL) OR (missing IS NULL) OR ((value = (0)::numeric) AND (missing = 'not-yet'::text)))),
  CHECK ((missing = ANY (ARRAY['unknown'::text, 'not-yet'::text, 'suppressed'::text]))),
  CHECK ((role = ANY (ARRAY['row'::text, 'total'::text, 'prose'::text])))
);
CREATE INDEX published_figure_id ON public.published_figure USING btree (region, id);
alter table published_figure enable row level security;
create policy region_only on published_figure using (region = current_setting('opora.region'::text, true));

create table region (
  code text not null,
  title text not null,
  title_en text,
  language text not null,
  attribution text not null,
  PRIMARY KEY (code)
);

create table register_version (
  region text not null,
  version bigint not null default 0,
  pack_sha256 text,
  changed_at timestamp with time zone not null default now(),
  PRIMARY KEY (region),
  FOREIGN KEY (region) REFERENCES region(code)
);
alter table register_version enable row level security;
create policy region_only on register_version using (region = current_setting('opora.region'::text, true));

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
  confidence text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, event_id) REFERENCES event(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])))
);
alter table scenario enable row level security;
create policy region_only on scenario using (region = current_setting('opora.region'::text, true));

create table schema_migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (number)
);

create table service (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  areas text[] not null default '{}'::text[],
  organisation_id text,
  territory_code text,
  union_id text,
  people integer,
  valid_from text,
  valid_to text,
  contact text,
  note text,
  source_id text not null,
  locator text not null,
  assumption text,
  confidence text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, organisation_id) REFERENCES organisation(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (region, union_id) REFERENCES organisation(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  CHECK ((people >= 0)),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table service enable row level security;
create policy region_only on service using (region = current_setting('opora.region'::text, true));

create table small_cell_rule (
  region text not null,
  publication_id text not null,
  below integer not null,
  zero text not null,
  note text,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, publication_id),
  FOREIGN KEY (region) REFERENCES region(code),
  FOREIGN KEY (region, publication_id) REFERENCES publication(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK (((below >= 2) AND (below <= 1000))),
  CHECK ((zero = ANY (ARRAY['shown'::text, 'hidden'::text])))
);
alter table small_cell_rule enable row level security;
create policy region_only on small_cell_rule using (region = current_setting('opora.region'::text, true));

create table source (
  region text not null,
  id text not null,
  publication_id text not null,
  sequence bigint not null generated always as identity,
  kind text not null,
  format text not null,
  file_name text,
  byte_size bigint,
  sha256 text,
  content_sha256 text not null,
  imported_at timestamp with time zone not null default now(),
  author text not null,
  edition_published text,
  edition_title text,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, publication_id) REFERENCES publication(region, id),
  CHECK (partial_date_ok(edition_published)),
  CHECK ((kind = ANY (ARRAY['pack'::text, 'file'::text])))
);
alter table source enable row level security;
create policy region_only on source using (region = current_setting('opora.region'::text, true));

create table source_block (
  region text not null,
  source_id text not null,
  sheet text not null,
  first_row integer not null,
  last_row integer not null,
  row_numbers integer[] not null,
  cells text[] not null,
  PRIMARY KEY (region, source_id, sheet, first_row),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id)
);
alter table source_block enable row level security;
create policy region_only on source_block using (region = current_setting('opora.region'::text, true));

create table source_row (
  region text not null,
  source_id text not null,
  sheet text not null,
  row_number integer not null,
  cells text[] not null,
  PRIMARY KEY (region, source_id, sheet, row_number),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id)
);
alter table source_row enable row level security;
create policy region_only on source_row using (region = current_setting('opora.region'::text, true));

create table territory (
  code text not null,
  level text not null,
  status text,
  latitude numeric,
  longitude numeric,
  ico text,
  source text,
  locator text,
  from_pack boolean not null default false,
  PRIMARY KEY (code),
  CHECK ((level = ANY (ARRAY['state'::text, 'region'::text, 'district'::text, 'orp'::text, 'municipality'::text])))
);

create table territory_name (
  code text not null,
  valid_from date not null default '-infinity'::date,
  valid_to date not null default 'infinity'::date,
  name text not null,
  locatives text[] not null default '{}'::text[],
  PRIMARY KEY (code, valid_from),
  FOREIGN KEY (code) REFERENCES territory(code)
);

create table territory_parent (
  code text not null,
  level text not null,
  valid_from date not null default '-infinity'::date,
  valid_to date not null default 'infinity'::date,
  parent_code text not null,
  PRIMARY KEY (code, level, valid_from),
  CHECK ((level = ANY (ARRAY['state'::text, 'region'::text, 'district'::text, 'orp'::text])))
);
CREATE INDEX territory_parent_parent ON public.territory_parent USING btree (parent_code);

create table union_member (
  region text not null,
  union_id text not null,
  territory_code text not null,
  valid_from text not null default ''::text,
  valid_to text,
  conflict text not null default ''::text,
  note text,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, union_id, territory_code, valid_from, conflict, source_id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (region, union_id) REFERENCES organisation(region, id),
  FOREIGN KEY (territory_code) REFERENCES territory(code),
  CHECK (((valid_from = ''::text) OR partial_date_ok(valid_from))),
  CHECK (partial_date_ok(valid_to))
);
alter table union_member enable row level security;
create policy region_only on union_member using (region = current_setting('opora.region'::text, true));

create table unit (
  region text not null,
  id text not null,
  organisation_id text not null,
  name text not null,
  name_en text,
  abbreviation text,
  valid_from text,
  valid_to text,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, id),
  FOREIGN KEY (region, organisation_id) REFERENCES organisation(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  CHECK (partial_date_ok(valid_from)),
  CHECK (partial_date_ok(valid_to))
);
alter table unit enable row level security;
create policy region_only on unit using (region = current_setting('opora.region'::text, true));

create table unit_succession (
  region text not null,
  predecessor_id text not null,
  successor_id text not null,
  kind text not null,
  date text,
  standing text not null,
  note text,
  source_id text not null,
  locator text not null,
  PRIMARY KEY (region, predecessor_id, successor_id),
  FOREIGN KEY (region, predecessor_id) REFERENCES unit(region, id),
  FOREIGN KEY (region, source_id) REFERENCES source(region, id),
  FOREIGN KEY (region, successor_id) REFERENCES unit(region, id),
  CHECK (partial_date_ok(date)),
  CHECK ((kind = ANY (ARRAY['move'::text, 'rename'::text, 'merge'::text, 'split'::text]))),
  CHECK ((standing = ANY (ARRAY['rumour'::text, 'reported'::text, 'announced'::text, 'decided'::text, 'effective'::text, 'withdrawn'::text])))
);
alter table unit_succession enable row level security;
create policy region_only on unit_succession using (region = current_setting('opora.region'::text, true));
