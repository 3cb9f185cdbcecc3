-- What became of a mail to a client stands with the mail: it went out, it was given up and why, or nobody can know.
alter table apologies
  add column mailed_at timestamptz(3),
  add column not_sent_at timestamptz(3),
  add column not_sent_why text,
  add column unknown_at timestamptz(3),
  add constraint apologies_not_sent check ((not_sent_at is null) = (not_sent_why is null)),
  add constraint apologies_one_fate check (num_nonnulls(mailed_at, not_sent_at, unknown_at) <= 1);
alter table case_messages
  add column not_sent_at timestamptz(3),
  add column not_sent_why text,
  add column unknown_at timestamptz(3),
  add constraint case_messages_not_sent check ((not_sent_at is null) = (not_sent_why is null)),
  add constraint case_messages_one_fate check (num_nonnulls(mailed_at, not_sent_at, unknown_at) <= 1);

-- A case whose client has no apology, since its mail was refused, owes it still.
alter table recovery_cases add column lacks_apology boolean not null default false;

-- How the client was told of a plan, and that it was put right.
alter table recovery_plans add column told_by apology_channel;
alter table remedies add column told_by apology_channel;

-- Who migrates need not be a superuser, and sees no row of a table that protects itself against its owner, too.
alter table apologies no force row level security;
alter table case_messages no force row level security;
alter table case_events no force row level security;
alter table recovery_cases no force row level security;

with fates as (
  select workspace_id, case_id, data ->> 'apologyId' as apology_id,
         min(at) filter (where kind = 'apology_mailed') as mailed_at,
         max(at) filter (where kind = 'apology_not_mailed') as not_sent_at,
         max(note) filter (where kind = 'apology_not_mailed') as not_sent_why,
         min(at) filter (where kind = 'apology_fate_unknown') as unknown_at
  from case_events where kind in ('apology_mailed', 'apology_not_mailed', 'apology_fate_unknown')
  group by 1, 2, 3
)
update apologies a
set mailed_at = f.mailed_at,
    unknown_at = case when f.mailed_at is null then f.unknown_at end,
    not_sent_at = case when f.mailed_at is null and f.unknown_at is null then f.not_sent_at end,
    not_sent_why = case when f.mailed_at is null and f.unknown_at is null and f.not_sent_at is not null
                        then coalesce(f.not_sent_why, 'The mail could not be sent.') end
from fates f
where f.workspace_id = a.workspace_id and f.case_id = a.case_id and f.apology_id = a.id::text;

update case_messages m set unknown_at = f.at
from (
  select workspace_id, case_id, data ->> 'messageId' as message_id, min(at) as at
  from case_events where kind = 'letter_fate_unknown' group by 1, 2, 3
) f
where f.workspace_id = m.workspace_id and f.case_id = m.case_id and f.message_id = m.id::text and m.mailed_at is null;

update recovery_cases k set lacks_apology = true
where k.stage not in ('new', 'closed')
  and exists (
    select from apologies a
    where a.workspace_id = k.workspace_id and a.case_id = k.id and a.at >= k.round_since and a.not_sent_at is not null
  )
  and not exists (
    select from apologies a
    where a.workspace_id = k.workspace_id and a.case_id = k.id and a.at >= k.round_since and a.not_sent_at is null
  );

alter table apologies force row level security;
alter table case_messages force row level security;
alter table case_events force row level security;
alter table recovery_cases force row level security;

-- Only what reached the client counts as made in time.
drop index apologies_workspace_id_at_case_id_idx;
create index apologies_made_idx on apologies (workspace_id, at, case_id) where not_sent_at is null;
