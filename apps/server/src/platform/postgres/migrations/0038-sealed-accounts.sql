-- names and logins are sealed; a login is found by its keyed hash, once at a provider. The clear columns go by a sealing
alter table accounts
  add column name_sealed bytea,
  add column login_sealed bytea,
  add column login_key bytea,
  add unique (provider_id, login_key);
alter table customers add column name_sealed bytea;
