-- The one reminder of a follow-up is a mail of its own.
alter type mail_kind add value 'follow_up_reminder';
