-- Who drew a roadmap up is called as everywhere else, and the day it was enacted stands with it.
alter table roadmap.roadmaps rename column author to agency;
alter index roadmap.roadmaps_author_idx rename to roadmaps_agency_idx;
alter table roadmap.roadmaps rename constraint roadmaps_author_fkey to roadmaps_agency_fkey;
alter table roadmap.roadmaps add column enacted_on date;
