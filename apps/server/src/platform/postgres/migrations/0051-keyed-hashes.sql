-- who has a picture, a paper or a file must not find it here without the key. The plain hashes go by sealings
alter table materials add column content_key bytea;
create index on materials (content_key);
alter table sheet_signatures add column signed_hash_sealed bytea;
alter table report_files add column payload_key bytea;
alter table download_files add column payload_key bytea, add column document_key bytea;
create unique index download_files_kept_once on download_files (channel_id, file_name, payload_key);
create index on download_files (channel_id, document_key) where document_key is not null;
-- nobody read it; its old pages are written anew when values are sealed
alter table sheets drop column pdf_sha256;
comment on table sheets is 'openbeian: old pages';
