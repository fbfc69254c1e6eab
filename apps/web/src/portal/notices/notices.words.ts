import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain: '短信核验的提醒、管局对备案的处理会写在这里。',
  empty: '还没有通知',
  emptyText: '需要您办的事，例如短信核验快到期，会在这里提醒。订单的进度在“我的备案”里看。',
  toFilings: '去我的备案',
  byMail: (address: string) => `重要进度同时发邮件到 ${address}`,
  byMailHint: '退回修改、管局审核结果和短信核验的提醒。邮件里只有订单号，没有个人信息。',
}

const en: typeof zh = {
  explain: 'Reminders of the SMS check, and what the administration decided about filings.',
  empty: 'No notice yet',
  emptyText:
    'What you have to do, such as an SMS check that lapses soon, is told here. How orders stand is told in My filings.',
  toFilings: 'To my filings',
  byMail: (address) => `Send what matters to ${address} as well`,
  byMailHint:
    'Returns, decisions of the administration and reminders of the SMS. Mails name the order and nothing personal.',
}

export const noticesPageWords: Dictionary<typeof zh> = { zh, en }
