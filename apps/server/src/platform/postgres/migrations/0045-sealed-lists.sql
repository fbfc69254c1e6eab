-- whom an administration lists, and where our registry differs from what it holds, may name persons. The clear columns go by sealings
alter table blacklist_entries add column name_sealed bytea, add column remark_sealed bytea;
alter table reconciliations add column differences_sealed bytea;
-- of the name of a file only its ending is compared with what is in it; the rest may name a person
update uploads set file_name = coalesce(substring(file_name from '\.[A-Za-z0-9]{1,8}$'), '');
