-- what was done lately, counted for all servers together. `key` is a keyed hash of the budget, its span and whose it is: nothing here says who.
-- a use is counted in a slot of a sixtieth of its span, and counts until the whole slot is older than the span
create table budget_uses (
  key bytea not null,
  slot bigint not null,
  used integer not null check (used >= 0),
  ends_at timestamptz not null,
  primary key (key, slot)
);
create index budget_uses_by_end on budget_uses (ends_at);

-- budgets that were used up, for supervisors to see and lift
create table used_up_budgets (
  id uuid primary key default gen_random_uuid(),
  key bytea not null unique,
  provider_id uuid not null references providers,
  budget text not null,
  span text not null check (span in ('minute', 'tenMinutes', 'hour', 'day')),
  account_id uuid references accounts,
  -- an address, a masked recipient or login, where it is not an account
  who_sealed bytea,
  since timestamptz not null,
  until timestamptz not null,
  refused integer not null
);
create index used_up_budgets_by_provider on used_up_budgets (provider_id, until);

-- Takes from all of the budgets, or from none. Answers those that have too little, and when they will have enough.
-- With `only_look` nothing is taken.
create function spend_budgets(provider uuid, asked jsonb, at timestamptz, only_look boolean)
returns table (place integer, until timestamptz) language plpgsql as $$
declare
  settings jsonb := (select providers.settings from providers where id = provider);
  it record;
  free_at timestamptz;
  is_short boolean := false;
begin
  -- always in the same order: two that ask for the same budgets never wait for each other
  perform pg_advisory_xact_lock(hashtextextended(sorted.key, 37))
    from (select value ->> 'key' as key from jsonb_array_elements(asked) order by 1) as sorted;
  for it in
    select ordinality::integer - 1 as place, decode(value ->> 'key', 'hex') as key, value ->> 'budget' as budget, value ->> 'span' as span,
      (value ->> 'usual')::integer as usual, (value ->> 'amount')::integer as amount, (value ->> 'office')::inet as office
    from jsonb_array_elements(asked) with ordinality
  loop
    continue when exists (
      select from jsonb_to_recordset(settings -> 'officeAddresses') as range ("from" inet, "to" inet)
      where it.office between range."from" and range."to"
    );
    select max(ends_at) into free_at from (
      select ends_at, sum(used) over (order by ends_at desc) as later
      from budget_uses where budget_uses.key = it.key and ends_at > at
    ) as uses
    where later + it.amount > least(greatest(coalesce((settings #>> array['budgets', it.budget, it.span])::integer, it.usual), 1), 1000000);
    continue when free_at is null;
    is_short := true;
    place := it.place;
    until := free_at;
    return next;
  end loop;
  if is_short or only_look then return; end if;
  delete from budget_uses using jsonb_array_elements(asked) where key = decode(value ->> 'key', 'hex') and ends_at <= at;
  insert into budget_uses (key, slot, used, ends_at)
    select decode(value ->> 'key', 'hex'), (value ->> 'slot')::bigint, (value ->> 'amount')::integer, (value ->> 'endsAt')::timestamptz
    from jsonb_array_elements(asked)
    on conflict (key, slot) do update set used = budget_uses.used + excluded.used;
end $$;

-- wrong passwords are counted by address and login: nobody closes somebody else's account
alter table accounts drop column failed_sign_ins, drop column locked_until;
