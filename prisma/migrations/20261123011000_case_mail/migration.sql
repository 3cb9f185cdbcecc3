-- A mail comes back to one mail of ours, or to a case.
alter table inbound_messages alter column delivery_id drop not null,
  add column case_id uuid,
  add constraint inbound_messages_about check (num_nonnulls(delivery_id, case_id) = 1),
  add constraint inbound_messages_workspace_id_case_id_fkey foreign key (workspace_id, case_id)
    references recovery_cases (workspace_id, id) on delete cascade on update cascade;
create index inbound_messages_workspace_id_case_id_idx on inbound_messages (workspace_id, case_id);

-- By its own name a mail of the client is known when it comes again; and when one of ours went out, so that it never goes twice.
alter table case_messages add column mail_id text, add column mailed_at timestamptz(3),
  add constraint case_messages_words check (char_length(words) between 1 and 10000);
create unique index case_messages_workspace_id_case_id_mail_id_key on case_messages (workspace_id, case_id, mail_id);
