-- 注销未落实: cancelled, and its administration sends it as filed in a synchronisation (SJTB) since then
alter table filed_subjects add column still_there_at timestamptz;
create index on filed_subjects (provider_id, published_at, id) where still_there_at is not null;
