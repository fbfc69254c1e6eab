-- sets of words that are closed and ours: what the code may write is all that may stand there.
-- Kinds of materials and reasons are rows of lists in the code: they grow without a migration
alter table orders
  add check (order_type in (
    'FIRST', 'ADD_SERVICE_HERE', 'ADD_SERVICE_ELSEWHERE', 'ADD_ACCESS', 'CHANGE_SUBJECT', 'CHANGE_SERVICE', 'CHANGE_ACCESS',
    'CHANGE_ALL', 'CANCEL_SUBJECT', 'CANCEL_SERVICE', 'CANCEL_ACCESS', 'CLAIM', 'TRANSFER_ACCOUNT', 'MIGRATE_SERVICE')),
  add check (state in (
    'draft', 'prechecked', 'identityPending', 'inReview', 'needsFix', 'rejected', 'postalWait', 'readyToReport', 'reported',
    'smsPending', 'smsExpired', 'atAdministration', 'approved', 'refused', 'abandoned'));
alter table order_actions
  add check (action in (
    'create', 'submit', 'precheckPassed', 'precheckFailed', 'confirmIdentity', 'refuseIdentity', 'reopenIdentity', 'pass',
    'sendBack', 'resubmit', 'reject', 'reopen', 'post', 'postArrived', 'report', 'accepted', 'acceptedWithoutSms', 'confirmSms',
    'smsExpires', 'resendSms', 'repeatSms', 'requestFix', 'approve', 'refuse', 'lateApprove', 'lateRefuse', 'withdraw', 'abandon')),
  add check (actor in ('applicant', 'reviewer', 'system', 'gateway', 'administration')),
  add check (from_state in (
    'draft', 'prechecked', 'identityPending', 'inReview', 'needsFix', 'rejected', 'postalWait', 'readyToReport', 'reported',
    'smsPending', 'smsExpired', 'atAdministration', 'approved', 'refused', 'abandoned')),
  add check (to_state in (
    'draft', 'prechecked', 'identityPending', 'inReview', 'needsFix', 'rejected', 'postalWait', 'readyToReport', 'reported',
    'smsPending', 'smsExpired', 'atAdministration', 'approved', 'refused', 'abandoned'));
alter table audit add check (role in ('system', 'applicant', 'reviewer', 'supervisor', 'admin', 'auditor'));
alter table rule_hits add check (severity in ('blocks', 'warns', 'informs'));
alter table materials add check (content_type in ('image/jpeg', 'image/png', 'application/pdf'));
alter table filed_materials add check (content_type in ('image/jpeg', 'application/pdf'));
alter table filed_services add check (kind in ('website', 'app', 'mini-program', 'quick-app'));
alter table channels add check (dialect in ('V3.0', 'V3.0+'));
alter table channel_calls add check (operation in
  ('upload', 'download', 'acknowledge', 'previousUpload', 'beianStatus', 'verifyPassword'));
alter table tasks add check (kind in (
    'verification', 'unfiled-site', 'wrong-subject', 'wrong-access', 'empty-service', 'unreachable-service', 'rectify',
    'illegal-access', 'cut-access', 'ip-out-of-range', 'ip-conflict', 'ip-unreported', 'published-otherwise', 'late-result'));
alter table notices add check (kind in (
    'filing-cancelled', 'sms-reminder', 'sms-expired', 'channel-stopped', 'channel-broken', 'registry-differs',
    'filed-material-refused'));
