import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  reasons: '需要修改的地方',
  mendHere: '去修改',
  submitted: '提交的内容',
  materials: '提交的材料',
  history: '办理进度',
  note: '说明（选填）',
  actions: {
    withdraw: '撤回',
    abandon: '放弃备案',
    reopen: '重新编辑',
    confirmSms: '我已完成短信核验',
  },
  sure: {
    withdraw: '撤回后可以修改并重新提交，需要重新排队审核。',
    abandon: '放弃后不能恢复，需要时只能重新填写。',
  },
  goOn: '确定',
  changedMeanwhile: '这个备案刚刚有了变化，已为您更新页面，请再看一下。',
  sms: {
    title: '请完成短信核验',
    steps: [
      '工信部会给负责人的手机发一条短信，里面有验证码。',
      '打开工信部备案网站，点“短信核验”，填写验证码、手机号后六位和证件号码后六位。',
      '核验完成后，回到这里点“我已完成短信核验”。',
    ],
    open: '打开工信部备案网站',
    within: '验证码 24 小时内有效，超时需要重新发起。没有收到时，请检查手机的短信拦截。',
    notHere: '验证码只填在工信部网站上，我们不会向您要验证码。',
  },
  published: {
    title: '备案号',
    subjectNumber: '主体备案号',
    serviceNumber: '服务备案号',
    footer: '把下面的代码放到网站首页底部',
    footerWhy: '备案号要放在首页底部，并链接到工信部备案网站。',
    preview: '效果',
    publishedAt: (at: string) => `${at} 通过`,
  },
  notFiled: {
    title: '没有备案的服务',
    text: '这个订单中的其余服务已经备案。下面的服务没有通过，原因见退回原因；可以另建一个订单继续办理，填过的内容会带过去，材料要重新上传。',
    begin: '为这些服务另建订单',
  },
  notices: '这个订单的通知',
}

const en: typeof zh = {
  reasons: 'To be mended',
  mendHere: 'Mend',
  submitted: 'What was submitted',
  materials: 'Papers',
  history: 'Progress',
  note: 'Note (optional)',
  actions: {
    withdraw: 'Withdraw',
    abandon: 'Abandon',
    reopen: 'Edit again',
    confirmSms: 'I have finished the SMS check',
  },
  sure: {
    withdraw: 'You can change it and submit again; it queues for review again.',
    abandon: 'This cannot be undone.',
  },
  goOn: 'Yes',
  changedMeanwhile: 'This filing has just changed; the page is up to date now, please look again.',
  sms: {
    title: 'Finish the SMS check',
    steps: [
      'The ministry sends an SMS with a code to the manager’s mobile.',
      'On the ministry’s site choose “短信核验”; enter the code, the last six digits of the mobile and of the certificate.',
      'Come back and press “I have finished the SMS check”.',
    ],
    open: 'Open the ministry’s site',
    within: 'The code is good for 24 hours. If it did not arrive, look at your phone’s SMS filter.',
    notHere: 'The code is only entered on the ministry’s site; we never ask for it.',
  },
  published: {
    title: 'Filing number',
    subjectNumber: 'Number of the sponsor',
    serviceNumber: 'Number of the service',
    footer: 'Put this at the bottom of your home page',
    footerWhy: 'The number belongs at the bottom of the home page, with a link to the ministry’s site.',
    preview: 'How it looks',
    publishedAt: (at) => `Approved ${at}`,
  },
  notFiled: {
    title: 'Services that are not filed',
    text: 'The other services of this order are filed. These were not approved; the reasons are told on this page. They can go on in an order of their own: what was typed is taken along, papers are uploaded anew.',
    begin: 'Begin an order for them',
  },
  notices: 'Notices about this order',
}

export const orderWords: Dictionary<typeof zh> = { zh, en }
