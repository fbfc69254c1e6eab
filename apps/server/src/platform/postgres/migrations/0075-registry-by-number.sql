-- the registry in the order of its numbers
create index on filed_subjects (provider_id, number, id);
drop index filed_subjects_provider_id_number_idx;
