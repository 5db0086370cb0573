-- What is only planned and has no project yet: an investment or a continuation of work. Money nobody states is null.

create table prepared_investment (
  region text not null,
  id text not null,
  kind text not null,
  title text not null,
  areas text[] not null default '{}',
  organisation_id text,
  territory_code text references territory,
  amount_hellers bigint check (amount_hellers >= 0),
  as_of text check (partial_date_ok(as_of)),
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
  foreign key (region, source_id) references source
);

alter table prepared_investment enable row level security;
alter table prepared_investment force row level security;
create policy region_only on prepared_investment using (region = current_setting('opora.region', true));
