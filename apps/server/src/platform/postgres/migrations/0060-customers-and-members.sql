-- what staff call a customer by: a number of ours, its name (by a keyed hash), its id with the company
create sequence customer_numbers start 100001;
alter table customers
  add column number integer not null default nextval('customer_numbers'),
  add column name_key bytea,
  add column external_id text,
  add column parent_id uuid references customers,
  add column merged_into_id uuid references customers,
  add column merged_at timestamptz,
  add check (parent_id <> id),
  add check (merged_into_id <> id),
  add check ((merged_into_id is null) = (merged_at is null));
alter sequence customer_numbers owned by customers.number;
create unique index on customers (number);
create unique index on customers (provider_id, external_id);
create index on customers (provider_id, name_key);
create index on customers (parent_id);
create index on customers (merged_into_id);

-- who signed up has done all of it so far
alter table accounts
  add column member text check (member in ('owner', 'editor', 'viewer')),
  add column acts_for_group boolean not null default false,
  add column provinces text[] not null default '{}';
update accounts set member = 'owner' where role = 'applicant';
alter table accounts
  add check ((role = 'applicant') = (member is not null)),
  add check (role = 'applicant' or not acts_for_group),
  add check (role = 'reviewer' or provinces = '{}');
create index on accounts (customer_id);

-- of which province that is which the administration asks about, where it is filed here
alter table tasks add column province text;
