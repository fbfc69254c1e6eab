-- every long list is read page by page, each by an index in its own order
create index on orders (provider_id, created_at desc, id desc);
drop index orders_provider_id_created_at_idx;
create index on orders (customer_id, created_at desc, id desc);
drop index orders_customer_id_created_at_idx;
create index on orders (provider_id, state, created_at desc, id desc);
-- what waits for a reviewer, the most urgent first
create index orders_waiting on orders (provider_id, coalesce(deadline_at, 'infinity'), state_since, id) include (state, claimed_by)
  where state in ('identityPending', 'inReview', 'postalWait', 'smsExpired');
create index on filed_subjects (provider_id, published_at desc, id desc);
drop index filed_subjects_provider_id_published_at_idx;
create index on filed_subjects (customer_id, published_at desc, id desc);
drop index filed_subjects_customer_id_published_at_idx;
create index on access_resources (provider_id, created_at desc, id desc);
create index on access_resources (customer_id, created_at desc, id desc);
drop index access_resources_customer_id_idx;
create index on tasks (provider_id, (state <> 'open'), deadline_on, opened_at, id);
create index on messages (provider_id, created_at desc, id desc);
drop index messages_provider_id_created_at_idx;
create index on messages (provider_id, state, created_at desc, id desc) where state <> 'sent';
create index on notices (provider_id, customer_id, at desc, id desc);
drop index notices_provider_id_customer_id_at_idx;
create index on notices (provider_id, at desc, id desc) where customer_id is null;
create index on report_files (composed_at desc, sequence desc, id desc);
create index on report_files (channel_id, composed_at desc, sequence desc, id desc);
create index on download_files (received_at desc, id desc);
create index on download_files (channel_id, received_at desc, id desc);

-- two characters and two characters of a text: an index of them finds any part of a Chinese name, where trigrams find nothing
create function bigrams(it text) returns text[] immutable parallel safe language sql as
  $$ select coalesce(array_agg(distinct substr(it, n, 2)), '{}') from generate_series(1, length(it) - 1) n $$;
create index access_resources_by_name on access_resources using gin (bigrams(lower(name)));

-- an address as the number its bits are, as filed_accesses.addresses has them
create function address_number(it text) returns numeric immutable strict parallel safe language sql as
  $$ select trunc(sum(get_byte(bytes, 4 + n) * power(256::numeric, length(bytes) - 5 - n)))
    from (select inet_send(it::inet) as bytes) as sent, generate_series(0, length(bytes) - 5) n $$;
create function addresses_of(ranges jsonb) returns nummultirange immutable strict parallel safe language plpgsql as $$
begin
  return coalesce((select range_agg(numrange(address_number(it->>'from'), address_number(it->>'to'), '[]'))
    from jsonb_array_elements(ranges) it), '{}');
exception when others then
  -- earlier versions took what is no range
  return '{}';
end $$;
create index access_resources_by_address on access_resources using gist (addresses_of(ips));

create index on customers (provider_id, lower(external_id) text_pattern_ops);
