-- Senders and their pace, what a campaign plans beyond its first mails, and the rules of when mail may go out.
create type delivery_deferral as enum ('cool_down', 'case_open', 'account_cap', 'sending_hours', 'server_busy');

create type mail_kind as enum ('invitation', 'reminder', 'follow_up');

create type sender_kind as enum ('house', 'smtp', 'microsoft', 'google');

create type sender_security as enum ('tls', 'starttls', 'none');

create type sender_state as enum ('active', 'paused');

create type mail_provider as enum ('ses', 'sendgrid', 'mailgun', 'postmark');

alter table campaigns add column drip_days integer not null default 1,
add column reminder_days integer[] default array[]::integer[],
add column repeat_of_id uuid,
add column repeat_weeks integer,
add column starts_at timestamptz(3);

alter table deliveries add column deferral delivery_deferral;

alter table workspaces add column account_daily_cap integer,
add column sending_from_minute integer,
add column sending_until_minute integer,
add column sending_weekdays integer[] default array[1, 2, 3, 4, 5, 6, 7]::integer[];

create table account_days (
    workspace_id uuid not null,
    account_id uuid not null,
    day date not null,
    asked integer not null,

    constraint account_days_pkey primary key (workspace_id,account_id,day)
);

create table frozen_mails (
    workspace_id uuid not null,
    id uuid not null,
    owner_id uuid not null,
    kind mail_kind not null,
    locale text not null,
    subject text not null,
    html text not null,
    text text not null,
    hash text not null,
    frozen_at timestamptz(3) not null,

    constraint frozen_mails_pkey primary key (workspace_id,id)
);

create table senders (
    workspace_id uuid not null,
    id uuid not null,
    kind sender_kind not null default 'house',
    host text,
    port integer,
    security sender_security,
    username text,
    password text,
    oauth_tenant text,
    oauth_client_id text,
    oauth_client_secret text,
    oauth_refresh_token text,
    from_name text,
    from_address text,
    dkim_domain text,
    dkim_selector text,
    dkim_private_key text,
    dkim_public_key text,
    provider mail_provider,
    hook_secret text,
    hook_topic text,
    generation integer not null default 0,
    max_connections integer not null default 5,
    max_rate double precision,
    rate double precision,
    rate_changed_at timestamptz(3),
    tokens double precision not null default 0,
    tokens_at timestamptz(3),
    outcomes text not null default '',
    state sender_state not null default 'active',
    pause_reason text,
    paused_at timestamptz(3),
    tested_at timestamptz(3),
    test_findings jsonb,
    dns_checked_at timestamptz(3),
    dns_findings jsonb,
    created_at timestamptz(3) not null default current_timestamp,

    constraint senders_pkey primary key (workspace_id,id)
);

create table sender_connections (
    workspace_id uuid not null,
    sender_id uuid not null,
    slot integer not null,
    worker_id uuid not null,
    lease_until timestamptz(3) not null,

    constraint sender_connections_pkey primary key (workspace_id,sender_id,slot)
);

create unique index frozen_mails_workspace_id_owner_id_kind_locale_key on frozen_mails(workspace_id, owner_id, kind, locale);

create unique index senders_workspace_id_key on senders(workspace_id);

create unique index campaigns_workspace_id_repeat_of_id_key on campaigns(workspace_id, repeat_of_id);

alter table account_days ADD constraint account_days_workspace_id_account_id_fkey foreign key (workspace_id, account_id) references accounts(workspace_id, id) on delete restrict on update cascade;

alter table campaigns ADD constraint campaigns_workspace_id_repeat_of_id_fkey foreign key (workspace_id, repeat_of_id) references campaigns(workspace_id, id) on delete restrict on update cascade;

alter table senders ADD constraint senders_workspace_id_fkey foreign key (workspace_id) references workspaces(id) on delete restrict on update cascade;

alter table sender_connections ADD constraint sender_connections_workspace_id_sender_id_fkey foreign key (workspace_id, sender_id) references senders(workspace_id, id) on delete cascade on update cascade;

alter table workspaces
  add constraint workspaces_sending_hours check (
    num_nonnulls(sending_from_minute, sending_until_minute) in (0, 2)
    and sending_from_minute between 0 and 1439 and sending_until_minute between 1 and 1440
    and sending_from_minute < sending_until_minute
  ),
  add constraint workspaces_sending_weekdays check (
    cardinality(sending_weekdays) > 0 and sending_weekdays <@ array[1, 2, 3, 4, 5, 6, 7]
  ),
  add constraint workspaces_account_daily_cap check (account_daily_cap > 0);
alter table campaigns
  add constraint campaigns_drip_days check (drip_days between 1 and 60),
  add constraint campaigns_reminders check (cardinality(reminder_days) <= 2 and 0 < all (reminder_days)),
  add constraint campaigns_repeat check (repeat_weeks between 1 and 104);

-- Two partial indexes are smaller than one over every state, and each step of a delivery's life writes fewer entries.
drop index deliveries_workspace_id_state_due_at_idx;
create index deliveries_leased_idx on deliveries (workspace_id, lease_until) where state in ('claimed', 'handoff');

call protect_workspace_table('account_days');
call protect_workspace_table('frozen_mails');
call protect_workspace_table('senders');
call protect_workspace_table('sender_connections');
