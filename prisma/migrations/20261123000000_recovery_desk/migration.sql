-- The recovery desk: promises per severity, holds, the ladder, tasks, gestures with their budgets, incidents, news.
create type "gesture_state" as enum ('awaiting', 'approved', 'declined', 'withdrawn');

create type "incident_state" as enum ('draft', 'open', 'resolved');

create type "incident_message_stage" as enum ('first_word', 'what_we_found', 'put_right');

create type "incident_mail_state" as enum ('waiting', 'handoff', 'sent', 'failed', 'left_out');

create type "notification_kind" as enum ('case_opened', 'case_assigned', 'case_reopened', 'case_escalated', 'conflict_of_interest', 'client_wrote', 'outcome_decided', 'apology_not_sent', 'gesture_to_approve', 'gesture_decided', 'task_due', 'action_due', 'cause_recurred', 'incident_opened');

create type "chat_kind" as enum ('slack', 'teams');

create type "task_state" as enum ('open', 'done', 'skipped');

create type "case_channel" as enum ('phone', 'mail', 'meeting', 'social_media', 'letter', 'other');

create type "escalation_level" as enum ('owner', 'lead', 'director', 'sponsor');

create type "message_side" as enum ('client', 'firm');

create type "message_way" as enum ('mail', 'page');

create type "passive_cases" as enum ('none', 'decision_makers', 'with_words', 'all');

alter type "case_origin" add value 'incident';

alter table "accounts" add column "sponsor_id" UUID;

alter table "recovery_cases" add column "apologise_by" TIMESTAMPTZ(3),
add column "channel" "case_channel",
add column "escalate_at" TIMESTAMPTZ(3),
add column "incident_id" UUID,
add column "is_repeat" BOOLEAN not null default false,
add column "link_generation" INTEGER not null default 0,
add column "link_key_version" SMALLINT not null default 1,
add column "named_member_ids" UUID[] default ARRAY[]::UUID[];

alter table "root_causes" add column "position" INTEGER not null default 0;

alter table "gestures" add column "approval_due_at" TIMESTAMPTZ(3),
add column "decided_at" TIMESTAMPTZ(3),
add column "decided_by_id" UUID,
add column "decision_note" TEXT,
add column "quarter" DATE,
add column "reminded_at" TIMESTAMPTZ(3),
add column "state" "gesture_state" not null default 'approved',
add column "why" TEXT;

alter table "corrective_actions" add column "created_by_id" UUID,
add column "done_note" TEXT,
add column "recurred_at" TIMESTAMPTZ(3),
add column "recurred_case_id" UUID,
add column "verified_by_id" UUID,
add column "verify_on" DATE;

alter table "workspaces" add column "gesture_budget" DECIMAL(12,2),
add column "gesture_decision_hours" INTEGER not null default 8,
add column "incident_gate" "severity" not null default 'high',
add column "passive_cases" "passive_cases" not null default 'none',
add column "work_from_minute" INTEGER not null default 540,
add column "work_until_minute" INTEGER not null default 1020,
add column "work_weekdays" INTEGER[] default ARRAY[1, 2, 3, 4, 5]::INTEGER[];

create table "drafts" (
    "workspace_id" UUID not null,
    "member_id" UUID not null,
    "place" TEXT not null,
    "name" TEXT not null,
    "values" JSONB not null,
    "updated_at" TIMESTAMPTZ(3) not null,

    constraint "drafts_pkey" primary key ("workspace_id","member_id","place")
);

create table "gesture_limits" (
    "workspace_id" UUID not null,
    "role" "role" not null,
    "amount" DECIMAL(12,2) not null,

    constraint "gesture_limits_pkey" primary key ("workspace_id","role")
);

create table "gesture_budgets" (
    "workspace_id" UUID not null,
    "account_id" UUID not null,
    "quarter" DATE not null,
    "amount" DECIMAL(12,2),
    "committed" DECIMAL(12,2) not null default 0,

    constraint "gesture_budgets_pkey" primary key ("workspace_id","account_id","quarter")
);

create table "incidents" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "title" TEXT not null,
    "what_happened" TEXT not null,
    "severity" "severity" not null,
    "gate_note" TEXT,
    "root_cause_id" UUID,
    "state" "incident_state" not null default 'draft',
    "owner_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) not null,
    "opened_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),

    constraint "incidents_pkey" primary key ("workspace_id","id")
);

create table "incident_contacts" (
    "workspace_id" UUID not null,
    "incident_id" UUID not null,
    "contact_id" UUID not null,
    "case_id" UUID,

    constraint "incident_contacts_pkey" primary key ("workspace_id","incident_id","contact_id")
);

create table "incident_messages" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "incident_id" UUID not null,
    "stage" "incident_message_stage" not null,
    "subject" TEXT not null,
    "body" TEXT not null,
    "member_id" UUID,
    "sent_at" TIMESTAMPTZ(3),

    constraint "incident_messages_pkey" primary key ("workspace_id","id")
);

create table "incident_mails" (
    "workspace_id" UUID not null,
    "message_id" UUID not null,
    "incident_id" UUID not null,
    "contact_id" UUID not null,
    "state" "incident_mail_state" not null default 'waiting',
    "at" TIMESTAMPTZ(3),
    "words" TEXT,

    constraint "incident_mails_pkey" primary key ("workspace_id","message_id","contact_id")
);

create table "notifications" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "member_id" UUID not null,
    "kind" "notification_kind" not null,
    "words" TEXT not null,
    "path" TEXT not null,
    "case_id" UUID,
    "at" TIMESTAMPTZ(3) not null,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    constraint "notifications_pkey" primary key ("workspace_id","id")
);

create table "notification_preferences" (
    "workspace_id" UUID not null,
    "member_id" UUID not null,
    "kind" "notification_kind" not null,
    "by_mail" BOOLEAN not null,

    constraint "notification_preferences_pkey" primary key ("workspace_id","member_id","kind")
);

create table "digest_wishes" (
    "workspace_id" UUID not null,
    "member_id" UUID not null,
    "is_wanted" BOOLEAN not null,
    "last_on" DATE,

    constraint "digest_wishes_pkey" primary key ("workspace_id","member_id")
);

create table "chat_channels" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "kind" "chat_kind" not null,
    "name" TEXT not null,
    "sealed_url" TEXT not null,
    "tells" "notification_kind"[],
    "pause_reason" TEXT,
    "last_sent_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) not null,

    constraint "chat_channels_pkey" primary key ("workspace_id","id")
);

create table "case_tasks" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "case_id" UUID not null,
    "playbook_id" UUID,
    "round" INTEGER not null default 0,
    "position" INTEGER not null,
    "title" TEXT not null,
    "stage" "case_stage" not null,
    "owner_id" UUID,
    "due_at" TIMESTAMPTZ(3) not null,
    "advice" JSONB not null default '{}',
    "state" "task_state" not null default 'open',
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "note" TEXT,

    constraint "case_tasks_pkey" primary key ("workspace_id","id")
);

create table "case_promises" (
    "workspace_id" UUID not null,
    "severity" "severity" not null,
    "apologise_within_hours" INTEGER not null,
    "diagnose_within_days" INTEGER not null,
    "plan_within_days" INTEGER not null,

    constraint "case_promises_pkey" primary key ("workspace_id","severity")
);

create table "case_holds" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "case_id" UUID not null,
    "since" TIMESTAMPTZ(3) not null,
    "until_on" DATE not null,
    "reason" TEXT not null,
    "member_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    constraint "case_holds_pkey" primary key ("workspace_id","id")
);

create table "case_escalations" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "case_id" UUID not null,
    "round" INTEGER not null,
    "stage" "case_stage" not null,
    "level" "escalation_level" not null,
    "member_id" UUID,
    "at" TIMESTAMPTZ(3) not null,

    constraint "case_escalations_pkey" primary key ("workspace_id","id")
);

create table "case_messages" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "case_id" UUID not null,
    "side" "message_side" not null,
    "way" "message_way" not null,
    "words" TEXT not null,
    "member_id" UUID,
    "at" TIMESTAMPTZ(3) not null,

    constraint "case_messages_pkey" primary key ("workspace_id","id")
);

create table "saved_filters" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "member_id" UUID not null,
    "name" TEXT not null,
    "query" TEXT not null,
    "created_at" TIMESTAMPTZ(3) not null,

    constraint "saved_filters_pkey" primary key ("workspace_id","id")
);

create table "apology_templates" (
    "workspace_id" UUID not null,
    "id" UUID not null,
    "name" TEXT not null,
    "body" TEXT not null,
    "archived_at" TIMESTAMPTZ(3),

    constraint "apology_templates_pkey" primary key ("workspace_id","id")
);

create table "holidays" (
    "workspace_id" UUID not null,
    "on" DATE not null,
    "name" TEXT not null,

    constraint "holidays_pkey" primary key ("workspace_id","on")
);

create index "incidents_workspace_id_root_cause_id_idx" on "incidents"("workspace_id", "root_cause_id");

create index "incidents_workspace_id_owner_id_idx" on "incidents"("workspace_id", "owner_id");

create index "incidents_workspace_id_created_at_idx" on "incidents"("workspace_id", "created_at");

create index "incident_contacts_workspace_id_contact_id_idx" on "incident_contacts"("workspace_id", "contact_id");

create index "incident_contacts_workspace_id_case_id_idx" on "incident_contacts"("workspace_id", "case_id");

create unique index "incident_messages_workspace_id_incident_id_stage_key" on "incident_messages"("workspace_id", "incident_id", "stage");

create index "incident_mails_workspace_id_incident_id_contact_id_idx" on "incident_mails"("workspace_id", "incident_id", "contact_id");

create index "notifications_workspace_id_member_id_at_id_idx" on "notifications"("workspace_id", "member_id", "at", "id");

create unique index "chat_channels_workspace_id_name_key" on "chat_channels"("workspace_id", "name");

create index "case_tasks_workspace_id_case_id_round_position_idx" on "case_tasks"("workspace_id", "case_id", "round", "position");

create index "case_tasks_workspace_id_playbook_id_idx" on "case_tasks"("workspace_id", "playbook_id");

create index "case_tasks_workspace_id_owner_id_state_due_at_idx" on "case_tasks"("workspace_id", "owner_id", "state", "due_at");

create index "case_holds_workspace_id_case_id_since_idx" on "case_holds"("workspace_id", "case_id", "since");

create index "case_escalations_workspace_id_member_id_at_idx" on "case_escalations"("workspace_id", "member_id", "at");

create unique index "case_escalations_workspace_id_case_id_round_stage_level_key" on "case_escalations"("workspace_id", "case_id", "round", "stage", "level");

create index "case_messages_workspace_id_case_id_at_idx" on "case_messages"("workspace_id", "case_id", "at");

create unique index "saved_filters_workspace_id_member_id_name_key" on "saved_filters"("workspace_id", "member_id", "name");

create unique index "apology_templates_workspace_id_name_key" on "apology_templates"("workspace_id", "name");

create index "accounts_workspace_id_sponsor_id_idx" on "accounts"("workspace_id", "sponsor_id");

create index "recovery_cases_workspace_id_incident_id_idx" on "recovery_cases"("workspace_id", "incident_id");

create index "gestures_workspace_id_state_approval_due_at_idx" on "gestures"("workspace_id", "state", "approval_due_at");

create index "corrective_actions_workspace_id_owner_id_due_on_idx" on "corrective_actions"("workspace_id", "owner_id", "due_on");

create index "corrective_actions_workspace_id_due_on_id_idx" on "corrective_actions"("workspace_id", "due_on", "id");

alter table "accounts" add constraint "accounts_workspace_id_sponsor_id_fkey" foreign key ("workspace_id", "sponsor_id") references "members"("workspace_id", "id") on delete restrict on update cascade;

alter table "corrective_actions" add constraint "corrective_actions_workspace_id_owner_id_fkey" foreign key ("workspace_id", "owner_id") references "members"("workspace_id", "id") on delete restrict on update cascade;

alter table "drafts" add constraint "drafts_workspace_id_member_id_fkey" foreign key ("workspace_id", "member_id") references "members"("workspace_id", "id") on delete restrict on update cascade;

alter table "gesture_budgets" add constraint "gesture_budgets_workspace_id_account_id_fkey" foreign key ("workspace_id", "account_id") references "accounts"("workspace_id", "id") on delete restrict on update cascade;

alter table "incidents" add constraint "incidents_workspace_id_root_cause_id_fkey" foreign key ("workspace_id", "root_cause_id") references "root_causes"("workspace_id", "id") on delete restrict on update cascade;

alter table "incidents" add constraint "incidents_workspace_id_owner_id_fkey" foreign key ("workspace_id", "owner_id") references "members"("workspace_id", "id") on delete restrict on update cascade;

alter table "incident_contacts" add constraint "incident_contacts_workspace_id_incident_id_fkey" foreign key ("workspace_id", "incident_id") references "incidents"("workspace_id", "id") on delete restrict on update cascade;

alter table "incident_contacts" add constraint "incident_contacts_workspace_id_contact_id_fkey" foreign key ("workspace_id", "contact_id") references "contacts"("workspace_id", "id") on delete restrict on update cascade;

alter table "incident_messages" add constraint "incident_messages_workspace_id_incident_id_fkey" foreign key ("workspace_id", "incident_id") references "incidents"("workspace_id", "id") on delete restrict on update cascade;

alter table "incident_mails" add constraint "incident_mails_workspace_id_message_id_fkey" foreign key ("workspace_id", "message_id") references "incident_messages"("workspace_id", "id") on delete restrict on update cascade;

alter table "incident_mails" add constraint "incident_mails_workspace_id_incident_id_contact_id_fkey" foreign key ("workspace_id", "incident_id", "contact_id") references "incident_contacts"("workspace_id", "incident_id", "contact_id") on delete restrict on update cascade;

alter table "notifications" add constraint "notifications_workspace_id_member_id_fkey" foreign key ("workspace_id", "member_id") references "members"("workspace_id", "id") on delete restrict on update cascade;

alter table "notification_preferences" add constraint "notification_preferences_workspace_id_member_id_fkey" foreign key ("workspace_id", "member_id") references "members"("workspace_id", "id") on delete restrict on update cascade;

alter table "digest_wishes" add constraint "digest_wishes_workspace_id_member_id_fkey" foreign key ("workspace_id", "member_id") references "members"("workspace_id", "id") on delete restrict on update cascade;

alter table "case_tasks" add constraint "case_tasks_workspace_id_case_id_fkey" foreign key ("workspace_id", "case_id") references "recovery_cases"("workspace_id", "id") on delete restrict on update cascade;

alter table "case_tasks" add constraint "case_tasks_workspace_id_playbook_id_fkey" foreign key ("workspace_id", "playbook_id") references "playbooks"("workspace_id", "id") on delete restrict on update cascade;

alter table "case_tasks" add constraint "case_tasks_workspace_id_owner_id_fkey" foreign key ("workspace_id", "owner_id") references "members"("workspace_id", "id") on delete restrict on update cascade;

alter table "recovery_cases" add constraint "recovery_cases_workspace_id_incident_id_fkey" foreign key ("workspace_id", "incident_id") references "incidents"("workspace_id", "id") on delete restrict on update cascade;

alter table "case_holds" add constraint "case_holds_workspace_id_case_id_fkey" foreign key ("workspace_id", "case_id") references "recovery_cases"("workspace_id", "id") on delete restrict on update cascade;

alter table "case_escalations" add constraint "case_escalations_workspace_id_case_id_fkey" foreign key ("workspace_id", "case_id") references "recovery_cases"("workspace_id", "id") on delete restrict on update cascade;

alter table "case_messages" add constraint "case_messages_workspace_id_case_id_fkey" foreign key ("workspace_id", "case_id") references "recovery_cases"("workspace_id", "id") on delete restrict on update cascade;

alter table "saved_filters" add constraint "saved_filters_workspace_id_member_id_fkey" foreign key ("workspace_id", "member_id") references "members"("workspace_id", "id") on delete restrict on update cascade;

do $$
declare
  protected regclass;
begin
  foreach protected in array array[
    'drafts', 'gesture_limits', 'gesture_budgets', 'incidents', 'incident_contacts', 'incident_messages', 'incident_mails', 'notifications', 'notification_preferences', 'digest_wishes', 'chat_channels', 'case_tasks', 'case_promises', 'case_holds', 'case_escalations', 'case_messages', 'saved_filters', 'apology_templates', 'holidays'
  ]::regclass[] loop
    call protect_workspace_table(protected);
  end loop;
end $$;

-- What is there already. Who migrates need not be a superuser, and sees no row of a table that protects itself against its owner, too.
alter table workspaces no force row level security;
alter table recovery_cases no force row level security;
alter table gestures no force row level security;
alter table corrective_actions no force row level security;
update recovery_cases k set apologise_by = k.opened_at + make_interval(hours => w.apologise_within_hours)
from workspaces w where w.id = k.workspace_id;
update gestures g set quarter = date_trunc('quarter', g.at at time zone w.time_zone) from workspaces w where w.id = g.workspace_id;
update corrective_actions set verify_on = due_on + 90;
alter table workspaces force row level security;
alter table recovery_cases force row level security;
alter table gestures force row level security;
alter table corrective_actions force row level security;
alter table recovery_cases alter column apologise_by set not null;
alter table gestures alter column quarter set not null;
alter table corrective_actions alter column verify_on set not null;

-- One hold of a case at a time; and what clocks and badges look for.
create unique index case_holds_one_open_key on case_holds (workspace_id, case_id) where ended_at is null;
create index recovery_cases_to_escalate_idx on recovery_cases (workspace_id, escalate_at) where escalate_at is not null;
create index notifications_unread_idx on notifications (workspace_id, member_id, at) where read_at is null;

alter table case_holds add constraint case_holds_reason check (reason <> '');
alter table case_tasks add constraint case_tasks_settled check ((state = 'open') = (settled_at is null)),
  add constraint case_tasks_skip_note check (state <> 'skipped' or note <> '');
alter table gestures add constraint gestures_cost check (cost >= 0);
alter table gesture_budgets add constraint gesture_budgets_committed check (committed >= 0);
alter table workspaces
  add constraint workspaces_working_time check (0 <= work_from_minute and work_from_minute < work_until_minute and work_until_minute <= 1440),
  add constraint workspaces_working_days check (cardinality(work_weekdays) between 1 and 7 and work_weekdays <@ array[1, 2, 3, 4, 5, 6, 7]);

grant select (escalate_at) on recovery_cases to amends_resolver;
grant create on schema public to amends_resolver;

create function workspaces_with_due_escalations(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (select from public.recovery_cases c where c.workspace_id = w.id and c.escalate_at <= at);
end;

alter function workspaces_with_due_escalations(timestamptz) owner to amends_resolver;
revoke all on function workspaces_with_due_escalations(timestamptz) from public;
grant execute on function workspaces_with_due_escalations(timestamptz) to amends_app, amends_worker;

revoke create on schema public from amends_resolver;
