-- The day on which an access review was finished, by the government's own clock: what counts for its duty. Those finished
-- before this migration were read by the clock of Jakarta, and stay so.
create table organization.access_review_days (
  review uuid primary key references organization.access_reviews (id),
  finished_on date not null
);
grant select, insert on organization.access_review_days to padu_app;
insert into organization.access_review_days
select row_id, (max(at) at time zone 'Asia/Jakarta')::date from kernel.actions
where register = 'access-reviews' and step = 'finish' and row_id in (select id from organization.access_reviews)
group by row_id;
