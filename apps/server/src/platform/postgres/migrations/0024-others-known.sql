-- asked at every judgement: as a function it is planned once for a connection, which costs more than running it
create function others_known(p_provider uuid, p_customer uuid, p_own uuid, p_own_key bytea, p_own_number text, p_own_services uuid[],
  p_keys bytea[], p_risk_keys bytea[], p_domains text[], p_span_at text[], p_span_first bigint[], p_span_last bigint[], p_most int)
returns jsonb language plpgsql stable set plan_cache_mode = 'force_generic_plan' as $$
begin
  return (select jsonb_build_object(
    'used', (select coalesce(jsonb_object_agg(it.key, it.subjects), '{}') from (
      select encode(wanted.key, 'hex') as key, count(distinct found.id) as subjects
      from unnest(p_keys) as wanted (key) cross join lateral (
        select s.id from filed_keys k join filed_subjects s on s.id = k.subject_id
        left join filed_services v on v.id = k.service_id
        where k.key = wanted.key and v.cancelled_at is null and s.provider_id = p_provider and s.cancelled_at is null
          and not ((s.id = p_own) is true or (s.subject_key = p_own_key) is true or (s.number <> '' and s.number = p_own_number))
        limit p_most) found
      group by wanted.key) it),
    'isKeying', exists (select from filed_subjects s where s.provider_id = p_provider and s.keyed_at is null),
    'marked', (select coalesce(jsonb_agg(encode(r.key, 'hex')), '[]') from risk_list r
      where r.provider_id = p_provider and r.key = any(p_risk_keys) and r.lifted_at is null),
    'domains', (select coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'isMine',
        (s.id = p_own) is true or (s.subject_key = p_own_key) is true or (s.number <> '' and s.number = p_own_number))), '[]')
      from filed_domains d join filed_services v on v.id = d.service_id join filed_subjects s on s.id = v.subject_id
      where d.name = any(p_domains) and v.id <> all(p_own_services) and v.cancelled_at is null
        and s.provider_id = p_provider and s.cancelled_at is null),
    'addresses', (select coalesce(jsonb_agg(it), '[]') from (
      select span.at, count(distinct found.id) filter (where not found.mine) as others,
        coalesce(bool_or(found.mine), false) as "isMine"
      from unnest(p_span_at, p_span_first, p_span_last) as span (at, first, last)
      left join lateral (
        select s.id,
          (s.id = p_own) is true or (s.subject_key = p_own_key) is true or (s.number <> '' and s.number = p_own_number) as mine
        from filed_accesses a join filed_services v on v.id = a.service_id join filed_subjects s on s.id = v.subject_id
        where a.addresses && int8range(span.first, span.last, '[]') and v.cancelled_at is null
          and s.provider_id = p_provider and s.cancelled_at is null
        limit p_most) found on true
      group by span.at) it),
    'isFiled', exists (select from filed_subjects s where s.provider_id = p_provider and s.cancelled_at is null
      and s.subject_key = p_own_key and s.id is distinct from p_own),
    'accountHasOther', exists (select from filed_subjects s where s.provider_id = p_provider and s.cancelled_at is null
      and s.customer_id = p_customer and s.subject_key is not null
      and not ((s.id = p_own) is true or (s.subject_key = p_own_key) is true or (s.number <> '' and s.number = p_own_number))),
    'cameBy', (select coalesce(jsonb_agg(jsonb_build_object('orderType', o.order_type, 'serviceIds', o.filed_service_ids)), '[]')
      from orders o where o.filed_subject_id = p_own and o.state = 'approved' and o.filed_service_ids && p_own_services)));
end
$$;
