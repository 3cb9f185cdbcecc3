-- A click is an observation, an answer is a conclusion: every observation is kept, with what tells a person from a machine.
create type "observation_kind" as enum ('look', 'head', 'stop_look', 'evidence');

alter table "link_hits" rename to "observations";
alter table "observations" rename constraint "link_hits_pkey" to "observations_pkey";
alter table "observations" rename constraint "link_hits_workspace_id_invitation_id_fkey" to "observations_workspace_id_invitation_id_fkey";
alter index "link_hits_workspace_id_invitation_id_at_idx" rename to "observations_workspace_id_invitation_id_at_idx";
alter table "observations"
  add column "kind" "observation_kind" not null default 'look',
  add column "gesture" text,
  add column "nonce_hash" text,
  add column "network_hash" text,
  add column "has_language" boolean not null default true;
update observations set kind = 'head' where method = 'HEAD';
alter table "observations" drop column "method", alter column "kind" drop default, alter column "has_language" drop default;
create index "observations_workspace_id_network_hash_at_idx" on "observations" ("workspace_id", "network_hash", "at");

alter table "workspaces" add column "answer_grace_minutes" integer not null default 2;
alter table "workspaces" add constraint workspaces_answer_grace check (answer_grace_minutes between 0 and 60);

-- When the pattern of a scanner that opens all links was first seen, and which key made the token.
alter table "invitations"
  add column "scanned_at" timestamptz(3),
  add column "token_key_version" smallint not null default 1;

-- How often the mails to a domain are opened by something that opens all links.
create table "recipient_domains" (
    "workspace_id" uuid not null,
    "domain" text not null,
    "sent" integer not null default 0,
    "scanned" integer not null default 0,
    "is_scanning" boolean not null default false,
    "learned_at" timestamptz(3) not null,

    constraint "recipient_domains_pkey" primary key ("workspace_id", "domain")
);
call protect_workspace_table('recipient_domains');
create index contacts_workspace_id_domain_idx on contacts (workspace_id, split_part(email, '@', 2));

-- What a response was derived from, who decided otherwise, and whether it counts: confirmed, the active one, and its grace over.
alter table "responses"
  add column "points" integer not null default 0,
  add column "reasons" jsonb not null default '[]',
  add column "gesture" text,
  add column "network_hash" text,
  add column "user_agent" text,
  add column "has_language" boolean not null default true,
  add column "quote_consent" boolean not null default false,
  add column "settled_at" timestamptz(3),
  add column "decided_at" timestamptz(3),
  add column "decided_by_id" uuid,
  add column "counts" boolean not null default false;

create function keep_counts() returns trigger language plpgsql as $$
begin
  new.counts := new.state = 'confirmed' and new.is_active and new.settled_at is not null;
  return new;
end $$;
update responses set settled_at = answered_at, counts = (state = 'confirmed' and is_active);
create trigger keep_counts before insert or update on responses for each row execute function keep_counts();

do $$
declare
  name text;
  body text;
begin
  foreach name in array array['count_nps_answers', 'note_heard_contacts', 'review_heard_contacts', 'recount_nps_days'] loop
    select pg_get_functiondef(p.oid) into body from pg_proc p
    where p.proname = name and p.pronamespace = 'public'::regnamespace;
    body := replace(body, 'r.state = ''confirmed'' and r.is_active', 'r.counts');
    body := replace(body, 'state = ''confirmed'' and is_active', 'counts');
    execute body;
  end loop;
end $$;

-- Questions for one class only, choices, and other languages; the firm as the client sees it.
alter type "question_kind" add value 'remedy';
alter type "question_kind" add value 'referral';
alter type "question_kind" add value 'outcome_fair';
alter type "question_kind" add value 'process_easy';
alter type "question_kind" add value 'respect';

create table "logos" (
    "workspace_id" uuid not null,
    "id" uuid not null,
    "png" bytea not null,
    "width" integer not null,
    "height" integer not null,
    "created_at" timestamptz(3) not null,

    constraint "logos_pkey" primary key ("workspace_id", "id")
);
call protect_workspace_table('logos');

alter table "surveys"
  add column "language" text not null default 'en',
  add column "translations" jsonb not null default '{}',
  add column "brand_name" text,
  add column "brand_colour" text,
  add column "logo_id" uuid;
create index "surveys_workspace_id_logo_id_idx" on "surveys" ("workspace_id", "logo_id");
alter table "surveys" add constraint "surveys_workspace_id_logo_id_fkey"
  foreign key ("workspace_id", "logo_id") references "logos" ("workspace_id", "id") on delete restrict on update cascade;

alter table "questions"
  add column "asked_of" text[] not null default '{}',
  add column "choices" jsonb not null default '[]',
  add column "translations" jsonb not null default '{}';
