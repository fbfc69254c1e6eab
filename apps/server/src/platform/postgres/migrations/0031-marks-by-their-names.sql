-- what was called mark: the code of a sheet, and the fingerprint of the identities that were confirmed
alter table sheets rename column mark to sheet_code;
alter table identity_checks rename column mark to fingerprint;
alter table orders rename column identity_mark to identity_fingerprint;
