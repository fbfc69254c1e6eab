-- a paper that comes in pieces by a link is seen, filled and finished by that link alone
alter table uploads add column handover_id uuid references handovers;
