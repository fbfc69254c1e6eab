-- 备案服务号 is called access code; "service number" is 服务备案号 alone
alter table access_resources rename column service_number_key to access_code_key;
alter table access_resources drop constraint access_resources_kind_check;
update access_resources set kind = 'access-code' where kind = 'service-number';
alter table access_resources add constraint access_resources_kind_check
  check (kind in ('instance', 'ip-range', 'access-code'));

-- the rule about it has another id: what was counted and adjusted under the old one stays with it
update rule_hits set rule = 'national.access-code-current' where rule = 'national.service-number-current';
update rule_versions
  set adjust = replace(adjust::text, '"national.service-number-current"', '"national.access-code-current"')::jsonb
  where adjust::text like '%"national.service-number-current"%';
