-- By which rules the projects of a region were resolved: a program with other rules resolves them again.
create table project_rules (
  region text not null references region,
  version text not null,
  resolved_at timestamptz not null default now(),
  primary key (region)
);

alter table project_rules enable row level security;
alter table project_rules force row level security;
create policy region_only on project_rules using (region = current_setting('opora.region', true));
