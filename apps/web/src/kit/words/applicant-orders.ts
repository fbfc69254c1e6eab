import type { OrderState } from '@openbeian/filing'
import type { Dictionary } from '../language.tsx'

/** What happens next, said to the applicant. */
const next: Record<OrderState, string> = {
  draft: '请把信息填完并提交。填到哪里都会自动保存。',
  prechecked: '系统正在自动检查，一般不到一分钟。您不用做什么。',
  identityPending: '审核员正在核对负责人的身份证件。您不用做什么。',
  inReview: '审核员正在逐项核对您的信息。请保持手机畅通，审核员可能会来电。',
  needsFix: '审核员请您修改几处。改好后重新提交，不用全部重填。',
  rejected: '初审没有通过。请看原因，可以重新编辑后再提交。',
  postalWait: '请按说明把材料寄给我们，收到后继续审核。',
  readyToReport: '初审已通过，正在排队上报通信管理局。您不用做什么。',
  reported: '已上报，正在等待通信管理局接收。您不用做什么。',
  smsPending: '请在 24 小时内到工信部网站完成短信核验。',
  smsExpired: '短信核验超时了。我们会重新发起，或请您修改手机号。',
  atAdministration: '通信管理局正在审核，最长 20 个工作日。结果会显示在这里。',
  approved: '备案已完成。请把备案号放到网站首页底部。',
  refused: '通信管理局退回了申请。请看原因，可以重新编辑后再提交。',
  abandoned: '这个备案已放弃，不再办理。',
}

const zh = {
  next,
  waitsFor: '现在轮到',
  untitled: '未命名的备案',
  reference: (it: string) => `编号 ${it}`,
  resume: '继续填写',
  mend: '去修改',
}

const en: typeof zh = {
  next: {
    draft: 'Fill in the rest and submit. Everything you type is saved.',
    prechecked: 'Automatic checks are running, usually under a minute. There is nothing for you to do.',
    identityPending: 'A reviewer is comparing the identity papers. There is nothing for you to do.',
    inReview: 'A reviewer is checking everything. Please keep your phone on, they may call.',
    needsFix: 'The reviewer asks for a few changes. Mend them and submit again; the rest stays.',
    rejected: 'The filing did not pass review. See why; you can edit it and submit again.',
    postalWait: 'Please send the papers by post; the review goes on when they arrive.',
    readyToReport: 'Passed review, waiting to be reported. There is nothing for you to do.',
    reported: 'Reported; the administration has to take it in. There is nothing for you to do.',
    smsPending: 'Please finish the SMS check on the ministry’s site within 24 hours.',
    smsExpired: 'The SMS check expired. We start it again or ask you to change the number.',
    atAdministration: 'The administration is reviewing, 20 working days at most. The result appears here.',
    approved: 'Done. Please put the number at the bottom of your home page.',
    refused: 'The administration refused it. See why; you can edit it and submit again.',
    abandoned: 'This filing was abandoned.',
  },
  waitsFor: 'Waiting for',
  untitled: 'Filing without a name',
  reference: (it) => `No. ${it}`,
  resume: 'Continue',
  mend: 'Mend',
}

/** An order, as its applicant reads of it. */
export const applicantOrderWords: Dictionary<typeof zh> = { zh, en }
