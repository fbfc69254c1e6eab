-- a service of the state or of an operator may answer who somebody is; people still decide
alter table other_ways drop constraint other_ways_way_check;
alter table other_ways add constraint other_ways_way_check check
  (way in ('video-call', 'curtain-photo', 'in-person', 'network-identity', 'mobile-operator', 'person-company'));
-- of a service alone: which text the person agreed to, which service was asked, under which number of its own, what it said
alter table other_ways add column text_version text;
alter table other_ways add column service text;
alter table other_ways add column service_reference text;
alter table other_ways add column service_answer text
  check (service_answer in ('agrees', 'differs', 'waiting', 'unavailable'));
