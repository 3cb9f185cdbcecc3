-- What a client answers about a case may carry photographs and documents: it has a limit of its own beside that of reports.
alter table inbound_messages drop constraint inbound_messages_raw_size,
  add constraint inbound_messages_raw_size
    check (octet_length(raw) <= case when case_id is null then 1048576 else 20971520 end);

-- Whose address a client's mail came from, where it is not the one that is known.
alter table case_messages add column sender text,
  add constraint case_messages_sender check (char_length(sender) between 1 and 320);

-- A mail to a client is marked before it is handed to the mail server, so that no second try sends it beside the first.
alter table case_messages add column handed_at timestamptz(3);
alter table apologies add column handed_at timestamptz(3);
alter table digest_wishes add column mailed_on date;
