-- A notice tells of a row that was merged into an earlier one; a problem of a row that is left out.
alter table "contact_import_problems" add column "is_notice" boolean not null default false;
