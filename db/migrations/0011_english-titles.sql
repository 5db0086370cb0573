-- Announced changes and measures are read in English too; null = only the Czech title is known.
alter table event add column title_en text;
alter table mitigation add column title_en text;
