-- what a resource is called by the provider's own systems, when it ended, and how access codes stand for a machine
alter table access_resources add column external_id text;
create unique index access_resources_external_id on access_resources (provider_id, external_id);
alter table access_resources add column ended_at timestamptz;
alter table access_resources add column machine_id uuid references access_resources on delete set null;
create index on access_resources (machine_id) where machine_id is not null;
alter table access_resources add column redeem_by date;
alter table access_resources add column redeemed_at timestamptz;

alter table notices drop constraint notices_kind_check;
alter table notices add check (kind in (
    'filing-cancelled', 'sms-reminder', 'sms-expired', 'channel-stopped', 'channel-broken', 'registry-differs',
    'filed-material-refused', 'fix-reminder', 'order-lapsed', 'filing-claimed', 'resource-ended', 'codes-of-strangers'));
