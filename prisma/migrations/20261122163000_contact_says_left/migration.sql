-- What a person said by their own link: that it is no longer their job, and who has taken over.
alter table "contacts"
  add column "left_said_at" timestamptz(3),
  add column "successor_name" text;
