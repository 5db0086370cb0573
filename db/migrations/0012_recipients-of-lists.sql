-- A list names its recipients beside its projects: that they exist is known. In one transaction the check went on searching the
-- whole table of organisations for each project, by a plan made while it was empty.
alter table project drop constraint project_region_recipient_id_fkey;
