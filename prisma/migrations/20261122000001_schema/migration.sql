-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "contact_role" AS ENUM ('decision_maker', 'influencer', 'user', 'billing');

-- CreateEnum
CREATE TYPE "contact_state" AS ENUM ('active', 'unsubscribed', 'bounced', 'left');

-- CreateEnum
CREATE TYPE "suppression_reason" AS ENUM ('unsubscribed', 'bounced', 'complained', 'by_hand');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('checking', 'checked', 'applying', 'applied', 'failed', 'discarded');

-- CreateEnum
CREATE TYPE "campaign_state" AS ENUM ('draft', 'expanding', 'sending', 'paused', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "invitation_state" AS ENUM ('asked', 'excluded', 'answered');

-- CreateEnum
CREATE TYPE "exclusion_reason" AS ENUM ('cool_down', 'unsubscribed', 'bounced', 'left', 'suppressed', 'same_address', 'case_open', 'by_hand');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('pending', 'claimed', 'handoff', 'sent', 'failed', 'unknown', 'cancelled', 'delivered', 'bounced', 'complained');

-- CreateEnum
CREATE TYPE "case_origin" AS ENUM ('detractor', 'contact_me', 'passive_rule', 'by_hand', 'neglect');

-- CreateEnum
CREATE TYPE "case_stage" AS ENUM ('new', 'apologised', 'diagnosed', 'planned', 'remedied', 'following_up', 'closed');

-- CreateEnum
CREATE TYPE "severity" AS ENUM ('low', 'normal', 'high', 'critical');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('recovered', 'not_recovered', 'no_answer', 'not_an_issue', 'cannot_resolve', 'client_left');

-- CreateEnum
CREATE TYPE "apology_channel" AS ENUM ('email', 'call', 'visit', 'letter');

-- CreateEnum
CREATE TYPE "noticed_first" AS ENUM ('client', 'us');

-- CreateEnum
CREATE TYPE "response_state" AS ENUM ('observed', 'provisional', 'confirmed', 'suspect', 'discarded');

-- CreateEnum
CREATE TYPE "survey_kind" AS ENUM ('nps', 'csat', 'ces', 'follow_up');

-- CreateEnum
CREATE TYPE "survey_state" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('score', 'comment', 'contact_me', 'quote_consent', 'drivers', 'recommend_again', 'handling', 'is_fixed');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin', 'director', 'lead', 'account_manager', 'executive');

-- CreateEnum
CREATE TYPE "member_state" AS ENUM ('invited', 'active', 'removed');

-- CreateTable
CREATE TABLE "accounts" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID,
    "team_id" UUID,
    "parent_id" UUID,
    "revenue" DECIMAL(14,2),
    "currency" TEXT,
    "region" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "client_since" DATE,
    "renewal_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "job_title" TEXT,
    "role" "contact_role",
    "locale" TEXT,
    "time_zone" TEXT,
    "phone" TEXT,
    "state" "contact_state" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "contact_rules" (
    "workspace_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "last_asked_at" TIMESTAMPTZ(3) NOT NULL,
    "last_invitation_id" UUID NOT NULL,

    CONSTRAINT "contact_rules_pkey" PRIMARY KEY ("workspace_id","contact_id")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address_hash" TEXT NOT NULL,
    "reason" "suppression_reason" NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "contact_imports" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'checking',
    "file_name" TEXT NOT NULL,
    "file" BYTEA,
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB,
    "failure" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_imports_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "contact_import_problems" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "contact_import_problems_pkey" PRIMARY KEY ("workspace_id","import_id","line","column")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "survey_version_id" UUID NOT NULL,
    "state" "campaign_state" NOT NULL DEFAULT 'draft',
    "closes_at" TIMESTAMPTZ(3),
    "expanded_up_to" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "launched_at" TIMESTAMPTZ(3),
    "launched_by_id" UUID,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID,
    "case_id" UUID,
    "round" INTEGER NOT NULL DEFAULT 0,
    "contact_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "survey_version_id" UUID NOT NULL,
    "state" "invitation_state" NOT NULL,
    "exclusion_reason" "exclusion_reason",
    "free_again_on" DATE,
    "excluded_by_id" UUID,
    "exclusion_note" TEXT,
    "token_hash" TEXT,
    "token_generation" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "predicted_score" INTEGER,
    "predicted_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "campaign_id" UUID,
    "step" INTEGER NOT NULL DEFAULT 0,
    "state" "delivery_state" NOT NULL DEFAULT 'pending',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_by" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "handoff_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "workspace_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_tokens" (
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_tokens_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sandbox_messages" (
    "id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "sender" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,

    CONSTRAINT "sandbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_cases" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "response_id" UUID,
    "owner_id" UUID,
    "playbook_id" UUID,
    "origin" "case_origin" NOT NULL,
    "stage" "case_stage" NOT NULL DEFAULT 'new',
    "severity" "severity" NOT NULL DEFAULT 'normal',
    "severity_reasons" JSONB NOT NULL DEFAULT '[]',
    "outcome" "outcome",
    "outcome_note" TEXT,
    "round" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "stage_since" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "follow_up_due_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_cases_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "case_events" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" UUID,
    "kind" TEXT NOT NULL,
    "from_stage" "case_stage",
    "to_stage" "case_stage",
    "note" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "case_events_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "apologies" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "channel" "apology_channel" NOT NULL,
    "text" TEXT NOT NULL,
    "personal_impact" TEXT NOT NULL,
    "member_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "apologies_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "root_causes" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "root_causes_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "diagnoses" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "root_cause_id" UUID NOT NULL,
    "whys" JSONB NOT NULL,
    "evidence" TEXT,
    "noticed_first" "noticed_first" NOT NULL,
    "preventable" BOOLEAN NOT NULL,
    "member_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "diagnoses_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "recovery_plans" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "fix" TEXT NOT NULL,
    "fix_due_on" DATE NOT NULL,
    "client_ask" TEXT,
    "member_id" UUID,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recovery_plans_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "remedies" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "what_was_done" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "proof" TEXT,
    "member_id" UUID,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "remedies_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "gestures" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cost" DECIMAL(12,2) NOT NULL,
    "currency" TEXT NOT NULL,
    "member_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gestures_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "corrective_actions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID,
    "root_cause_id" UUID,
    "title" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "corrective_actions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "playbooks" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "origin" "case_origin",
    "severity" "severity",
    "steps" JSONB NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "playbooks_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "responses" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "campaign_id" UUID,
    "case_id" UUID,
    "contact_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "survey_version_id" UUID NOT NULL,
    "kind" "survey_kind" NOT NULL,
    "state" "response_state" NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "flag" TEXT,
    "score" INTEGER NOT NULL,
    "comment" TEXT,
    "contact_me" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "nonce_hash" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "responses_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "answers" (
    "workspace_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("workspace_id","response_id","question_id")
);

-- CreateTable
CREATE TABLE "link_hits" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "score" INTEGER,
    "user_agent" TEXT,

    CONSTRAINT "link_hits_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "surveys" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "survey_kind" NOT NULL,
    "state" "survey_state" NOT NULL DEFAULT 'draft',
    "subject" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "surveys_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "questions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "question_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "text_detractor" TEXT,
    "text_passive" TEXT,
    "text_promoter" TEXT,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "survey_versions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "survey_kind" NOT NULL,
    "content" JSONB NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_versions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "contact_rule_days" INTEGER NOT NULL DEFAULT 90,
    "coverage_threshold" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "follow_up_after_days" INTEGER NOT NULL DEFAULT 7,
    "apologise_within_hours" INTEGER NOT NULL DEFAULT 24,
    "diagnose_within_days" INTEGER NOT NULL DEFAULT 3,
    "plan_within_days" INTEGER NOT NULL DEFAULT 5,
    "nps_target" DOUBLE PRECISION,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "members" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "team_id" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "state" "member_state" NOT NULL DEFAULT 'invited',
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joined_at" TIMESTAMPTZ(3),

    CONSTRAINT "members_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "accounts_workspace_id_owner_id_idx" ON "accounts"("workspace_id", "owner_id");

-- CreateIndex
CREATE INDEX "accounts_workspace_id_team_id_idx" ON "accounts"("workspace_id", "team_id");

-- CreateIndex
CREATE INDEX "accounts_workspace_id_parent_id_idx" ON "accounts"("workspace_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_workspace_id_name_key" ON "accounts"("workspace_id", "name");

-- CreateIndex
CREATE INDEX "contacts_workspace_id_email_idx" ON "contacts"("workspace_id", "email");

-- CreateIndex
CREATE INDEX "contacts_workspace_id_state_id_idx" ON "contacts"("workspace_id", "state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_workspace_id_account_id_email_key" ON "contacts"("workspace_id", "account_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "suppressions_workspace_id_address_hash_key" ON "suppressions"("workspace_id", "address_hash");

-- CreateIndex
CREATE INDEX "contact_imports_workspace_id_created_at_idx" ON "contact_imports"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "campaigns_workspace_id_state_idx" ON "campaigns"("workspace_id", "state");

-- CreateIndex
CREATE INDEX "campaigns_workspace_id_survey_version_id_idx" ON "campaigns"("workspace_id", "survey_version_id");

-- CreateIndex
CREATE INDEX "campaigns_workspace_id_created_at_idx" ON "campaigns"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "invitations_workspace_id_contact_id_idx" ON "invitations"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "invitations_workspace_id_account_id_idx" ON "invitations"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "invitations_workspace_id_campaign_id_state_idx" ON "invitations"("workspace_id", "campaign_id", "state");

-- CreateIndex
CREATE INDEX "invitations_workspace_id_survey_version_id_idx" ON "invitations"("workspace_id", "survey_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_workspace_id_campaign_id_contact_id_key" ON "invitations"("workspace_id", "campaign_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_workspace_id_case_id_round_key" ON "invitations"("workspace_id", "case_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_workspace_id_token_hash_key" ON "invitations"("workspace_id", "token_hash");

-- CreateIndex
CREATE INDEX "deliveries_workspace_id_campaign_id_state_idx" ON "deliveries"("workspace_id", "campaign_id", "state");

-- CreateIndex
CREATE INDEX "deliveries_workspace_id_state_due_at_idx" ON "deliveries"("workspace_id", "state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_workspace_id_invitation_id_step_key" ON "deliveries"("workspace_id", "invitation_id", "step");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_tokens_email_created_at_idx" ON "sign_in_tokens"("email", "created_at");

-- CreateIndex
CREATE INDEX "sandbox_messages_recipient_received_at_idx" ON "sandbox_messages"("recipient", "received_at");

-- CreateIndex
CREATE INDEX "sandbox_messages_received_at_idx" ON "sandbox_messages"("received_at");

-- CreateIndex
CREATE INDEX "recovery_cases_workspace_id_stage_due_at_idx" ON "recovery_cases"("workspace_id", "stage", "due_at");

-- CreateIndex
CREATE INDEX "recovery_cases_workspace_id_owner_id_stage_idx" ON "recovery_cases"("workspace_id", "owner_id", "stage");

-- CreateIndex
CREATE INDEX "recovery_cases_workspace_id_account_id_idx" ON "recovery_cases"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "recovery_cases_workspace_id_contact_id_idx" ON "recovery_cases"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "recovery_cases_workspace_id_playbook_id_idx" ON "recovery_cases"("workspace_id", "playbook_id");

-- CreateIndex
CREATE INDEX "recovery_cases_workspace_id_opened_at_idx" ON "recovery_cases"("workspace_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_cases_workspace_id_response_id_key" ON "recovery_cases"("workspace_id", "response_id");

-- CreateIndex
CREATE INDEX "case_events_workspace_id_case_id_at_idx" ON "case_events"("workspace_id", "case_id", "at");

-- CreateIndex
CREATE INDEX "case_events_workspace_id_member_id_idx" ON "case_events"("workspace_id", "member_id");

-- CreateIndex
CREATE INDEX "apologies_workspace_id_case_id_idx" ON "apologies"("workspace_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "root_causes_workspace_id_parent_id_name_key" ON "root_causes"("workspace_id", "parent_id", "name");

-- CreateIndex
CREATE INDEX "diagnoses_workspace_id_case_id_idx" ON "diagnoses"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "diagnoses_workspace_id_root_cause_id_at_idx" ON "diagnoses"("workspace_id", "root_cause_id", "at");

-- CreateIndex
CREATE INDEX "recovery_plans_workspace_id_case_id_idx" ON "recovery_plans"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "remedies_workspace_id_case_id_idx" ON "remedies"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "gestures_workspace_id_case_id_idx" ON "gestures"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "corrective_actions_workspace_id_case_id_idx" ON "corrective_actions"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "corrective_actions_workspace_id_root_cause_id_idx" ON "corrective_actions"("workspace_id", "root_cause_id");

-- CreateIndex
CREATE UNIQUE INDEX "playbooks_workspace_id_name_key" ON "playbooks"("workspace_id", "name");

-- CreateIndex
CREATE INDEX "responses_workspace_id_answered_at_idx" ON "responses"("workspace_id", "answered_at");

-- CreateIndex
CREATE INDEX "responses_workspace_id_contact_id_answered_at_idx" ON "responses"("workspace_id", "contact_id", "answered_at");

-- CreateIndex
CREATE INDEX "responses_workspace_id_account_id_answered_at_idx" ON "responses"("workspace_id", "account_id", "answered_at");

-- CreateIndex
CREATE INDEX "responses_workspace_id_campaign_id_idx" ON "responses"("workspace_id", "campaign_id");

-- CreateIndex
CREATE INDEX "responses_workspace_id_case_id_idx" ON "responses"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "responses_workspace_id_survey_version_id_idx" ON "responses"("workspace_id", "survey_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "responses_workspace_id_invitation_id_version_key" ON "responses"("workspace_id", "invitation_id", "version");

-- CreateIndex
CREATE INDEX "link_hits_workspace_id_invitation_id_at_idx" ON "link_hits"("workspace_id", "invitation_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "surveys_workspace_id_name_key" ON "surveys"("workspace_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "questions_workspace_id_survey_id_position_key" ON "questions"("workspace_id", "survey_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "survey_versions_workspace_id_survey_id_number_key" ON "survey_versions"("workspace_id", "survey_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_public_key_key" ON "workspaces"("public_key");

-- CreateIndex
CREATE UNIQUE INDEX "teams_workspace_id_name_key" ON "teams"("workspace_id", "name");

-- CreateIndex
CREATE INDEX "members_workspace_id_team_id_idx" ON "members"("workspace_id", "team_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_workspace_id_email_key" ON "members"("workspace_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "members_workspace_id_user_id_key" ON "members"("workspace_id", "user_id");

-- CreateIndex
CREATE INDEX "audit_entries_workspace_id_at_idx" ON "audit_entries"("workspace_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_workspace_id_subject_type_subject_id_idx" ON "audit_entries"("workspace_id", "subject_type", "subject_id");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "members"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_workspace_id_team_id_fkey" FOREIGN KEY ("workspace_id", "team_id") REFERENCES "teams"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_workspace_id_parent_id_fkey" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "accounts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_workspace_id_account_id_fkey" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "accounts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_rules" ADD CONSTRAINT "contact_rules_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contacts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_import_problems" ADD CONSTRAINT "contact_import_problems_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "contact_imports"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_workspace_id_survey_version_id_fkey" FOREIGN KEY ("workspace_id", "survey_version_id") REFERENCES "survey_versions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_campaign_id_fkey" FOREIGN KEY ("workspace_id", "campaign_id") REFERENCES "campaigns"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_case_id_fkey" FOREIGN KEY ("workspace_id", "case_id") REFERENCES "recovery_cases"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contacts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_account_id_fkey" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "accounts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_survey_version_id_fkey" FOREIGN KEY ("workspace_id", "survey_version_id") REFERENCES "survey_versions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_workspace_id_invitation_id_fkey" FOREIGN KEY ("workspace_id", "invitation_id") REFERENCES "invitations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_cases" ADD CONSTRAINT "recovery_cases_workspace_id_account_id_fkey" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "accounts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_cases" ADD CONSTRAINT "recovery_cases_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contacts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_cases" ADD CONSTRAINT "recovery_cases_workspace_id_response_id_fkey" FOREIGN KEY ("workspace_id", "response_id") REFERENCES "responses"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_cases" ADD CONSTRAINT "recovery_cases_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "members"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_cases" ADD CONSTRAINT "recovery_cases_workspace_id_playbook_id_fkey" FOREIGN KEY ("workspace_id", "playbook_id") REFERENCES "playbooks"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_workspace_id_case_id_fkey" FOREIGN KEY ("workspace_id", "case_id") REFERENCES "recovery_cases"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "members"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apologies" ADD CONSTRAINT "apologies_workspace_id_case_id_fkey" FOREIGN KEY ("workspace_id", "case_id") REFERENCES "recovery_cases"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "root_causes" ADD CONSTRAINT "root_causes_workspace_id_parent_id_fkey" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "root_causes"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_workspace_id_case_id_fkey" FOREIGN KEY ("workspace_id", "case_id") REFERENCES "recovery_cases"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_workspace_id_root_cause_id_fkey" FOREIGN KEY ("workspace_id", "root_cause_id") REFERENCES "root_causes"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_plans" ADD CONSTRAINT "recovery_plans_workspace_id_case_id_fkey" FOREIGN KEY ("workspace_id", "case_id") REFERENCES "recovery_cases"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedies" ADD CONSTRAINT "remedies_workspace_id_case_id_fkey" FOREIGN KEY ("workspace_id", "case_id") REFERENCES "recovery_cases"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_workspace_id_case_id_fkey" FOREIGN KEY ("workspace_id", "case_id") REFERENCES "recovery_cases"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrective_actions" ADD CONSTRAINT "corrective_actions_workspace_id_case_id_fkey" FOREIGN KEY ("workspace_id", "case_id") REFERENCES "recovery_cases"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrective_actions" ADD CONSTRAINT "corrective_actions_workspace_id_root_cause_id_fkey" FOREIGN KEY ("workspace_id", "root_cause_id") REFERENCES "root_causes"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_invitation_id_fkey" FOREIGN KEY ("workspace_id", "invitation_id") REFERENCES "invitations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_campaign_id_fkey" FOREIGN KEY ("workspace_id", "campaign_id") REFERENCES "campaigns"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contacts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_account_id_fkey" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "accounts"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_survey_version_id_fkey" FOREIGN KEY ("workspace_id", "survey_version_id") REFERENCES "survey_versions"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_workspace_id_case_id_fkey" FOREIGN KEY ("workspace_id", "case_id") REFERENCES "recovery_cases"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_workspace_id_response_id_fkey" FOREIGN KEY ("workspace_id", "response_id") REFERENCES "responses"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_hits" ADD CONSTRAINT "link_hits_workspace_id_invitation_id_fkey" FOREIGN KEY ("workspace_id", "invitation_id") REFERENCES "invitations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_workspace_id_survey_id_fkey" FOREIGN KEY ("workspace_id", "survey_id") REFERENCES "surveys"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_versions" ADD CONSTRAINT "survey_versions_workspace_id_survey_id_fkey" FOREIGN KEY ("workspace_id", "survey_id") REFERENCES "surveys"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_team_id_fkey" FOREIGN KEY ("workspace_id", "team_id") REFERENCES "teams"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


