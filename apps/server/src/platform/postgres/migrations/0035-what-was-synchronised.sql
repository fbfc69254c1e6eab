-- blocks of the interface, and 空 for none, were kept as they stand there
update reconciliations set kind = case kind when 'ICP' then 'filings' when 'YM' then 'domains' when 'IP' then 'ip' else 'none' end;
alter table reconciliations add check (kind in ('filings', 'domains', 'ip', 'none'));
