-- what registries and the name service answered of a domain: public, whoever files it; sealed, for a holder may be a person
create table domain_lookups (
  domain text not null,
  source text not null check (source in ('rdap', 'dns')),
  answer_sealed bytea,
  answered_at timestamptz,
  fault text,
  faults int not null default 0,
  -- not asked again before
  next_at timestamptz not null,
  primary key (domain, source)
);
create index on domain_lookups (next_at);

-- when a server may be asked the next time, by whichever process
create table lookup_turns (server text primary key, next_at timestamptz not null);

-- whether somebody else has filed a name is asked while it is typed
create index on filed_services (lower(name)) where cancelled_at is null;
