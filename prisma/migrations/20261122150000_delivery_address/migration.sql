-- To which address a mail was handed over, as suppressions keep it: a contact may have another by the time it comes back.
alter table deliveries add column address_hash text;
