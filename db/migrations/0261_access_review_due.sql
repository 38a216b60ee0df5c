-- By when each right under review is to be decided, so that it waits in the inbox of whoever decides. Reviews that run now
-- keep their rows as they are: what stands in them has been proved.

alter table organization.access_review_items add column due date;
