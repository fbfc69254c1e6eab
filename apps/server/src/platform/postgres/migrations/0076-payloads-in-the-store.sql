-- what goes over the wire lies in the file store, named by its SHA-256: not in every dump, and sized for files
alter table report_files alter column payload_sealed drop not null, add column payload_file text;
alter table download_files alter column payload_sealed drop not null, add column payload_file text;
alter table pending_files alter column file_id type text using file_id::text;
