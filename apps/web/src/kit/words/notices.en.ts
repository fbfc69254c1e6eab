import type { NoticeWords } from './notices.zh.ts'

export const noticesEn: NoticeWords = {
  title: 'Notices',
  explain: 'Reminders of the SMS check, and what the administration decided about filings.',
  empty: 'No notice yet',
  emptyText:
    'What you have to do, such as an SMS check that lapses soon, is told here. How orders stand is told in My filings.',
  toFilings: 'To my filings',
  titles: {
    'filing-cancelled': 'A filing was cancelled',
    'sms-reminder': 'The SMS check lapses soon',
    'sms-expired': 'The SMS check has lapsed',
    'channel-stopped': 'A channel has stopped',
    'channel-broken': 'A channel pauses',
    'registry-differs': 'Data differ from the administration',
    'paper-refused': 'A paper sent alone came back',
  },
  says: {
    'filing-cancelled': (about) => `The administration cancelled ${about}. The site must not be reachable any longer.`,
    'sms-reminder': (about) => `Please answer the ministry’s SMS for order ${about} in time.`,
    'sms-expired': (about) =>
      `Nobody answered the ministry’s SMS for order ${about} in time. A new one follows, or a reviewer gets in touch.`,
    'channel-stopped': () => 'Nothing is reported until somebody mends the cause and opens the channel again.',
    'channel-broken': () => 'Several calls failed one after the other; the system calls again after a pause.',
    'registry-differs': () => 'The differences are listed under Reconciliation.',
    'paper-refused': () =>
      'The administration refused a verification paper; the reason is listed under Reporting, papers sent alone.',
  },
  toOrder: (reference) => `See order ${reference}`,
  older: 'Older notices',
  ofOrder: 'Notices about this order',
  byMail: (address) => `Send what matters to ${address} as well`,
  byMailHint:
    'Returns, decisions of the administration and reminders of the SMS. Mails name the order and nothing personal.',
}
