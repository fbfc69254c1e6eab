-- the years the State Council has announced; all others are estimated, and deadlines that reach into them say so
create table calendar_years (
  year integer primary key check (year between 2000 and 2100),
  source text not null,
  entered_by uuid references accounts,
  entered_at timestamptz not null
);

alter table orders add column deadline_estimated boolean not null default false;
alter table tasks add column deadline_estimated boolean not null default false;
-- what was counted before without the holidays of 2027 is counted anew when the server starts
update orders set deadline_estimated = true where deadline_at >= '2026-12-31T16:00:00Z' and state <> 'smsPending';
update tasks set deadline_estimated = true where deadline_on > '2026-12-31';

-- an order that was sent back and is not mended in time ends; its applicants are told before and after
alter table order_actions drop constraint order_actions_action_check;
alter table order_actions add check (action in (
    'create', 'submit', 'precheckPassed', 'precheckFailed', 'confirmIdentity', 'refuseIdentity', 'reopenIdentity', 'pass',
    'sendBack', 'resubmit', 'reject', 'reopen', 'post', 'postArrived', 'report', 'accepted', 'acceptedWithoutSms', 'confirmSms',
    'smsExpires', 'resendSms', 'repeatSms', 'requestFix', 'approve', 'refuse', 'lateApprove', 'lateRefuse', 'withdraw', 'abandon',
    'lapse'));
alter table notices drop constraint notices_kind_check;
alter table notices add check (kind in (
    'filing-cancelled', 'sms-reminder', 'sms-expired', 'channel-stopped', 'channel-broken', 'registry-differs',
    'filed-material-refused', 'fix-reminder', 'order-lapsed'));
