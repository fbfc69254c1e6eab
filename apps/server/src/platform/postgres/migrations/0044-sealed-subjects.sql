-- who is filed may be a natural person: the name is sealed, whoever it is. The clear columns go by sealings
alter table orders add column subject_name_sealed bytea;
alter table filed_subjects add column name_sealed bytea;
alter table tasks add column about_sealed bytea;
