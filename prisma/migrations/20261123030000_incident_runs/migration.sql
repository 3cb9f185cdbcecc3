-- What an incident does to many, in turns that can break off, be stopped and go on, each with its reason.
alter table "incidents" add column "failure" text;

alter table "incident_contacts"
add column "opening_failure" text,
add column "apology_refusal" text;

-- A message that was written has its first revision; each later one is told from the one that was seen.
alter table "incident_messages" add column "revision" INTEGER not null default 1;

alter table "incident_mails"
add column "tries" INTEGER not null default 0,
add column "try_at" timestamptz(3);

alter table "incident_records"
add column "stopped_at" timestamptz(3),
add column "failure" text;

alter type "notification_kind" add value 'incident_stopped';
