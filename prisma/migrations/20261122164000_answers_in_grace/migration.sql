-- An answer counts from the end of its grace until its correction's: it is settled or not, whichever version is the active one.
-- So settled_at is empty again once another version was settled, and of one invitation never two count.
update responses set settled_at = null where settled_at is not null and not counts;
create or replace function keep_counts() returns trigger language plpgsql as $$
begin
  new.counts := new.state = 'confirmed' and new.settled_at is not null;
  return new;
end $$;
create unique index responses_one_counting_key on responses (workspace_id, invitation_id) where counts;

-- The page that a version was sent from; nonce_hash is what the browser that may correct it is known by.
alter table responses add column page_nonce_hash text;
update responses set page_nonce_hash = nonce_hash where nonce_hash is not null;

-- Answers whose grace goes on, or that nobody has settled when it was over.
create index responses_in_grace_idx on responses (workspace_id, answered_at) where is_active and settled_at is null;

grant select (workspace_id, state, is_active, settled_at, answered_at) on responses to amends_resolver;
create policy resolver_reads on responses for select to amends_resolver using (true);

grant create on schema public to amends_resolver;

create function workspaces_with_unsettled_answers(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from public.responses r
    where r.workspace_id = w.id and r.is_active and r.settled_at is null and r.state = 'confirmed'
      and r.answered_at <= at - make_interval(mins => w.answer_grace_minutes + 1)
  );
end;

alter function workspaces_with_unsettled_answers(timestamptz) owner to amends_resolver;
revoke all on function workspaces_with_unsettled_answers(timestamptz) from public;
grant execute on function workspaces_with_unsettled_answers(timestamptz) to amends_app, amends_worker;

revoke create on schema public from amends_resolver;

-- The people of a domain, a piece at a time, and which of their mails were scanned. A column of its own: row-level security lets no
-- condition with a function such as split_part near an index.
drop index contacts_workspace_id_domain_idx;
alter table contacts add column domain text;
update contacts set domain = split_part(email, '@', 2);
create function keep_domain() returns trigger language plpgsql as $$
begin
  new.domain := split_part(new.email, '@', 2);
  return new;
end $$;
create trigger keep_domain before insert or update of email on contacts for each row execute function keep_domain();
create index contacts_workspace_id_domain_id_idx on contacts (workspace_id, domain, id);
create index invitations_scanned_idx on invitations (workspace_id, contact_id) where scanned_at is not null;
