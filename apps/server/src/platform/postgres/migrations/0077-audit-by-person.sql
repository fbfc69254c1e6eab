-- the log by who did something and from where
create index on audit (provider_id, account_id, at desc, id desc);
create index on audit (provider_id, ip, at desc, id desc);
