-- every judgement asks what else there is of the same subject
create index on orders (provider_id, subject_key) where subject_key is not null;
