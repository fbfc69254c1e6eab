-- what an administration published of subjects nobody here has: kept for whoever claims it
create table unclaimed_filings (
  provider_id uuid not null references providers,
  regulator_id bigint not null,
  channel_id uuid not null references channels,
  number text not null,
  snapshot_sealed bytea not null,
  received_at timestamptz not null,
  primary key (provider_id, regulator_id)
);
create index on unclaimed_filings (provider_id, number);

-- a filing that was claimed is given to its account: nothing is reported
alter table order_actions drop constraint order_actions_action_check;
alter table order_actions add check (action in (
    'create', 'submit', 'precheckPassed', 'precheckFailed', 'confirmIdentity', 'refuseIdentity', 'reopenIdentity', 'pass',
    'bind', 'sendBack', 'resubmit', 'reject', 'reopen', 'post', 'postArrived', 'report', 'accepted', 'acceptedWithoutSms',
    'confirmSms', 'smsExpires', 'resendSms', 'repeatSms', 'requestFix', 'approve', 'refuse', 'lateApprove', 'lateRefuse',
    'withdraw', 'abandon', 'lapse'));
alter table notices drop constraint notices_kind_check;
alter table notices add check (kind in (
    'filing-cancelled', 'sms-reminder', 'sms-expired', 'channel-stopped', 'channel-broken', 'registry-differs',
    'filed-material-refused', 'fix-reminder', 'order-lapsed', 'filing-claimed'));
