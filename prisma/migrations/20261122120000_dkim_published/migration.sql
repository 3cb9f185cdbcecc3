-- Mail is signed only once its key was seen in the domain's DNS: a signature that nobody can check is worse than none.
alter table senders add column dkim_published_at timestamptz(3);
