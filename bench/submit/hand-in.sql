-- What one submit writes, statement by statement as the server does, without anything it reads.
\set nth :nth + 1
\set number :first + :client_id * :each + :nth
begin;
with given_back as (delete from resource_uses where order_id = bench_order(:number))
insert into resource_uses (resource_id, order_id, service_index)
values (bench_resource(:client_id), bench_order(:number), 0);
update orders
set state = 'identityPending', version = version + 1, state_since = now(), deadline_at = now() + interval '7 days',
  prepared_by = array[:applicant::uuid], claimed_by = null, claimed_at = null, rule_pack_version = :pack,
  identity_fingerprint = null, return_reasons_sealed = null, subject_key = sha256(:number::text::bytea)
where id = bench_order(:number) and state = 'draft';
insert into order_actions (at, order_id, action, actor, account_id, from_state, to_state, words_sealed, data,
  rule_pack_version)
values
  (now(), bench_order(:number), 'submit', 'applicant', :applicant::uuid, 'draft', 'prechecked', null,
    '{"confirmedTrue": true}', :pack),
  (now(), bench_order(:number), 'precheckPassed', 'system', null, 'prechecked', 'identityPending', null, '{}', :pack);
insert into audit (provider_id, account_id, role, ip, action, about, entry, changed, said_sealed)
values
  (:provider::uuid, :applicant::uuid, 'applicant', '127.0.0.1', 'order.submit', 'order:' || bench_order(:number),
    gen_random_uuid(), '{state}', decode(repeat('5e', 200), 'hex')),
  (:provider::uuid, null, 'system', null, 'order.precheckPassed', 'order:' || bench_order(:number),
    gen_random_uuid(), '{state}', decode(repeat('5e', 200), 'hex'));
commit;
