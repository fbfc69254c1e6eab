-- what administrations say, and what becomes of it, may name persons. The clear columns go by sealings
alter table channels add column last_error_sealed bytea;
-- nobody read it: the last error says the same
alter table channels drop column stop_reason;
alter table report_files add column answer_message_sealed bytea;
alter table report_faults add column fault_sealed bytea;
alter table download_files add column fault_sealed bytea;
alter table applied_results add column details_sealed bytea;
alter table filed_materials
  add column name_sealed bytea, add column opinion_sealed bytea, add column fault_sealed bytea;
alter table tasks add column fault_sealed bytea;
alter table notices add column details_sealed bytea;
-- what the administration asked again may be its own words
alter table tasks add column question_key bytea;
create unique index tasks_asked_once on tasks (channel_id, kind, question_key) where state = 'open';
