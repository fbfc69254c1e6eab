-- a sheet can be signed on a phone; a challenge given out by a link is answered by that link alone
alter table handovers drop constraint handovers_step_check;
alter table handovers add constraint handovers_step_check check (step in ('upload', 'liveness', 'signature'));
alter table handovers add column sheet_id uuid references sheets;
-- whose face: another name or certificate is another person
alter table handovers add column person_key bytea;
alter table face_checks add column handover_id uuid references handovers;
