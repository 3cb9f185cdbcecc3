-- What is due of one campaign, and of the follow-ups, is read off an index: however much of a paused campaign waits beside it.
create index deliveries_pending_of_campaign_idx on deliveries (workspace_id, campaign_id, due_at) where state = 'pending';
