-- addresses of IPv6 are numbers of 128 bits; those of IPv4 stay the numbers they were
alter table filed_accesses alter column addresses drop default;
alter table filed_accesses alter column addresses type nummultirange using addresses::text::nummultirange;
alter table filed_accesses alter column addresses set default '{}';

-- null: the IPv6 addresses of a record, which lie sealed, are not compared yet; the daily work adds them
alter table filed_subjects add column compared_at timestamptz;
create index on filed_subjects (id) where keyed_at is null or compared_at is null;
-- hosts of home pages were once keyed as they were spelled: these are keyed anew
update filed_subjects s set keyed_at = null
  where exists (select from filed_services v where v.subject_id = s.id and v.home_url ilike '%xn--%');

drop function others_known(uuid, uuid, uuid, bytea, text, uuid[], bytea[], bytea[], text[], text[], bigint[], bigint[], int);
create function others_known(p_provider uuid, p_customer uuid, p_own uuid, p_own_key bytea, p_own_number text, p_own_services uuid[],
  p_keys bytea[], p_risk_keys bytea[], p_domains text[], p_span_at text[], p_span_first numeric[], p_span_last numeric[], p_max int)
returns jsonb language plpgsql stable set plan_cache_mode = 'force_generic_plan' as $$
begin
  return (
    with
    -- the subjects this provider has filed, and which of them is the one that asks: by row, by certificate or by number
    subjects as not materialized (
      select id, customer_id, subject_key,
        (id = p_own) is true or (subject_key = p_own_key) is true or (number <> '' and number = p_own_number) as is_own
      from filed_subjects
      where provider_id = p_provider and cancelled_at is null),
    -- their services
    services as not materialized (
      select id, subject_id from filed_services where cancelled_at is null),

    -- used: by key, how many other subjects have it filed, with themselves or with a service
    used as (
      select coalesce(jsonb_object_agg(it.key, it.subjects), '{}') as answer
      from (
        select encode(asked.key, 'hex') as key, count(distinct found.id) as subjects
        from unnest(p_keys) as asked (key)
        cross join lateral (
          select s.id
          from filed_keys k
          join subjects s on s.id = k.subject_id
          left join filed_services v on v.id = k.service_id
          where k.key = asked.key and v.cancelled_at is null and not s.is_own
          limit p_max) found
        group by asked.key) it),
    -- isKeying: some records have no keys yet, so that `used` may miss them
    keying as (
      select exists (select from filed_subjects where provider_id = p_provider and keyed_at is null) as answer),
    -- marked: which keys stand on the provider's risk list
    marked as (
      select coalesce(jsonb_agg(encode(key, 'hex')), '[]') as answer
      from risk_list
      where provider_id = p_provider and key = any(p_risk_keys) and lifted_at is null),
    -- domains: which are filed with another service, and whether the subject's own has it
    domains as (
      select coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'isMine', s.is_own)), '[]') as answer
      from filed_domains d
      join services v on v.id = d.service_id
      join subjects s on s.id = v.subject_id
      where d.name = any(p_domains) and v.id <> all(p_own_services)),
    -- addresses: by range, how many other subjects are hosted in it, and whether the own one is
    addresses as (
      select coalesce(jsonb_agg(it), '[]') as answer
      from (
        select span.at, count(distinct found.id) filter (where not found.is_own) as others,
          coalesce(bool_or(found.is_own), false) as "isMine"
        from unnest(p_span_at, p_span_first, p_span_last) as span (at, first, last)
        left join lateral (
          select s.id, s.is_own
          from filed_accesses a
          join services v on v.id = a.service_id
          join subjects s on s.id = v.subject_id
          where a.addresses && numrange(span.first, span.last, '[]')
          limit p_max) found on true
        group by span.at) it),
    -- isFiled: the certificate that asks is filed already, as another record
    filed as (
      select exists (select from subjects where subject_key = p_own_key and id is distinct from p_own) as answer),
    -- accountHasOther: the customer has another subject filed
    other_subject as (
      select exists (
        select from subjects where customer_id = p_customer and subject_key is not null and not is_own) as answer),
    -- cameBy: the approved orders by which the services came
    came_by as (
      select coalesce(jsonb_agg(jsonb_build_object('orderType', order_type, 'serviceIds', filed_service_ids)), '[]') as answer
      from orders
      where filed_subject_id = p_own and state = 'approved' and filed_service_ids && p_own_services)

    select jsonb_build_object(
      'used', (select answer from used),
      'isKeying', (select answer from keying),
      'marked', (select answer from marked),
      'domains', (select answer from domains),
      'addresses', (select answer from addresses),
      'isFiled', (select answer from filed),
      'accountHasOther', (select answer from other_subject),
      'cameBy', (select answer from came_by)));
end
$$;
