-- Incidents: what stops and resolves them, the word that counts as an apology, and the steps recorded for all of their cases at once.
alter table "incidents"
add column "stopped_at" timestamptz(3),
add column "resolved_note" text;

alter table "incident_contacts" add column "refusal" text;

alter table "incident_messages"
add column "stopped_at" timestamptz(3),
add column "failure" text,
add column "is_apology" boolean not null default false,
add column "impact" text;

create table "incident_records" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "incident_id" UUID not null,
    "stage" "case_stage" not null,
    "facts" JSONB not null,
    "member_id" UUID,
    "at" timestamptz(3) not null,
    "up_to" UUID,
    "moved" INTEGER not null default 0,
    "passed" INTEGER not null default 0,
    "refused" INTEGER not null default 0,
    "finished_at" timestamptz(3),

    constraint "incident_records_pkey" primary key ("workspace_id","id")
);

create index "incident_records_workspace_id_incident_id_at_idx" on "incident_records"("workspace_id", "incident_id", "at");

alter table "incident_records" add constraint "incident_records_workspace_id_incident_id_fkey" foreign key ("workspace_id", "incident_id") references "incidents"("workspace_id", "id") on delete restrict on update cascade;

call protect_workspace_table('incident_records');
