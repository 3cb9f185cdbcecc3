-- A case whose apology was refused before this was kept owes it by its date, stands in the queue by that, and its ladder is climbed for it.
alter table recovery_cases no force row level security;
alter table workspaces no force row level security;
alter table case_promises no force row level security;

with owed as (
  select k.workspace_id, k.id, least(k.due_at, promised.by) as due_at, coalesce(k.due_at, k.follow_up_due_at) as stood_at
  from recovery_cases k
  join workspaces w on w.id = k.workspace_id
  left join case_promises p on p.workspace_id = k.workspace_id and p.severity = k.severity
  cross join lateral (
    select case when k.round = 0 then k.apologise_by
                else k.round_since + make_interval(hours => coalesce(p.apologise_within_hours, w.apologise_within_hours)) end as by
  ) promised
  where k.lacks_apology and k.stage not in ('new', 'closed') and promised.by is not null
)
update recovery_cases k
set due_at = owed.due_at,
    rank_at = coalesce(k.rank_at + (owed.due_at - owed.stood_at), owed.due_at),
    escalate_at = greatest(owed.due_at, now())
from owed
where k.workspace_id = owed.workspace_id and k.id = owed.id
  and (k.due_at is distinct from owed.due_at or k.escalate_at is null);

alter table recovery_cases force row level security;
alter table workspaces force row level security;
alter table case_promises force row level security;
