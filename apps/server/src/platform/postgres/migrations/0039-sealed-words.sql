-- what people typed in words: notes, reasons, wishes. The clear columns go by sealings
alter table order_actions add column words_sealed bytea;
alter table orders add column return_reasons_sealed bytea;
alter table identity_checks add column note_sealed bytea;
alter table risk_list add column reason_sealed bytea, add column why_lifted_sealed bytea;
alter table other_ways
  add column wish_sealed bytea, add column note_sealed bytea, add column appointment_note_sealed bytea;
alter table rule_versions add column note_sealed bytea;
alter table messages add column last_error_sealed bytea;
