-- a reviewer who confirms the substitute of a name moves the order nowhere, and stands in its history
alter table order_actions drop constraint order_actions_action_check;
alter table order_actions add check (action in (
    'create', 'confirmReportedName', 'submit', 'precheckPassed', 'precheckFailed', 'confirmIdentity', 'refuseIdentity',
    'reopenIdentity', 'pass', 'bind', 'sendBack', 'resubmit', 'reject', 'reopen', 'post', 'postArrived', 'report',
    'accepted', 'acceptedWithoutSms', 'confirmSms', 'smsExpires', 'resendSms', 'repeatSms', 'requestFix', 'approve',
    'refuse', 'lateApprove', 'lateRefuse', 'withdraw', 'abandon', 'lapse'));
