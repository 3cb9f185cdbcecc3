-- What providers and mail servers report about mails that went out, kept raw until it is applied and for 30 days.
create type provider_event_state as enum ('received', 'applied', 'ignored', 'failed');

create type inbound_kind as enum ('bounce', 'complaint', 'stop', 'reply', 'auto_reply', 'unknown');

create type inbound_state as enum ('received', 'read', 'failed');

alter table contacts add column bounced_at timestamptz(3),
add column bounce_words text,
add column bounce_told_at timestamptz(3),
add column left_hint text,
add column left_hint_at timestamptz(3),
add column left_hint_dismissed_at timestamptz(3),
add column successor_email text;

create table provider_events (
    workspace_id uuid not null,
    id uuid not null,
    provider mail_provider not null,
    event_id text not null,
    payload text not null,
    state provider_event_state not null default 'received',
    attempts integer not null default 0,
    note text,
    received_at timestamptz(3) not null,
    applied_at timestamptz(3),

    constraint provider_events_pkey primary key (workspace_id,id)
);

create table inbound_messages (
    workspace_id uuid not null,
    id uuid not null,
    delivery_id uuid not null,
    recipient text not null,
    digest text not null,
    raw bytea not null,
    state inbound_state not null default 'received',
    kind inbound_kind not null default 'unknown',
    note text,
    received_at timestamptz(3) not null,
    read_at timestamptz(3),

    constraint inbound_messages_pkey primary key (workspace_id,id)
);

create unique index provider_events_workspace_id_provider_event_id_key on provider_events(workspace_id, provider, event_id);

create index provider_events_workspace_id_received_at_idx on provider_events(workspace_id, received_at);

create unique index inbound_messages_workspace_id_digest_key on inbound_messages(workspace_id, digest);

create index inbound_messages_workspace_id_delivery_id_idx on inbound_messages(workspace_id, delivery_id);

create index inbound_messages_workspace_id_received_at_idx on inbound_messages(workspace_id, received_at);

alter table inbound_messages add constraint inbound_messages_workspace_id_delivery_id_fkey foreign key (workspace_id, delivery_id) references deliveries(workspace_id, id) on delete cascade on update cascade;

-- What waits to be applied is found without the rest.
create index provider_events_waiting_idx on provider_events (workspace_id, received_at) where state = 'received';

alter table provider_events add constraint provider_events_payload_size check (octet_length(payload) <= 4194304);
alter table inbound_messages add constraint inbound_messages_raw_size check (octet_length(raw) <= 1048576);

call protect_workspace_table('provider_events');
call protect_workspace_table('inbound_messages');

-- Whose raw reports are older than they may be.
grant select on provider_events, inbound_messages to amends_resolver;
create policy resolver_reads on provider_events for select to amends_resolver using (true);
create policy resolver_reads on inbound_messages for select to amends_resolver using (true);

grant create on schema public to amends_resolver;

create function workspaces_with_old_mail_reports(before timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from public.provider_events e where e.workspace_id = w.id and e.received_at < before
  ) or exists (
    select from public.inbound_messages m where m.workspace_id = w.id and m.received_at < before
  );
end;

alter function workspaces_with_old_mail_reports(timestamptz) owner to amends_resolver;
revoke all on function workspaces_with_old_mail_reports(timestamptz) from public;
grant execute on function workspaces_with_old_mail_reports(timestamptz) to amends_app, amends_worker;

revoke create on schema public from amends_resolver;
