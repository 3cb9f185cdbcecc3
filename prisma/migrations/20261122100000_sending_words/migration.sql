-- New words of existing lists; Postgres lets them be used only by a later transaction.
alter type campaign_state add value 'scheduled' after 'draft';
alter type exclusion_reason add value 'account_cap';
alter type exclusion_reason add value 'sending_hours';
alter type exclusion_reason add value 'campaign_closed';
