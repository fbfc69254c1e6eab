import type { NoticeView } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

type Sentence = (about: string) => string
const titles: Record<NoticeView['kind'], string> = {
  'filing-cancelled': '备案已被注销',
  'sms-reminder': '短信核验即将到期',
  'sms-expired': '短信核验超时',
  'channel-stopped': '通道已停止',
  'channel-broken': '通道暂停呼叫',
  'registry-differs': '数据与管局不一致',
  'filed-material-refused': '单独报送的材料被退回',
}

/** The text itself is Chinese; other languages say it in a sentence of their own. */
const says: Record<NoticeView['kind'], Sentence | undefined> = {
  'filing-cancelled': undefined,
  'sms-reminder': undefined,
  'sms-expired': undefined,
  'channel-stopped': undefined,
  'channel-broken': undefined,
  'registry-differs': undefined,
  'filed-material-refused': undefined,
}

const zh = {
  titles,
  says,
  toOrder: (reference: string) => `查看订单 ${reference}`,
  older: '更早的通知',
}

const en: typeof zh = {
  titles: {
    'filing-cancelled': 'A filing was cancelled',
    'sms-reminder': 'The SMS check lapses soon',
    'sms-expired': 'The SMS check has lapsed',
    'channel-stopped': 'A channel has stopped',
    'channel-broken': 'A channel pauses',
    'registry-differs': 'Data differ from the administration',
    'filed-material-refused': 'A paper sent alone came back',
  },
  says: {
    'filing-cancelled': (about) => `The administration cancelled ${about}. The site must not be reachable any longer.`,
    'sms-reminder': (about) => `Please answer the ministry’s SMS for order ${about} in time.`,
    'sms-expired': (about) =>
      `Nobody answered the ministry’s SMS for order ${about} in time. A new one follows, or a reviewer gets in touch.`,
    'channel-stopped': () => 'Nothing is reported until somebody mends the cause and opens the channel again.',
    'channel-broken': () => 'Several calls failed one after the other; the system calls again after a pause.',
    'registry-differs': () => 'The differences are listed under Reconciliation.',
    'filed-material-refused': () =>
      'The administration refused a verification paper; the reason is listed under Reporting, papers sent alone.',
  },
  toOrder: (reference) => `See order ${reference}`,
  older: 'Older notices',
}

export const noticeWords: Dictionary<typeof zh> = { zh, en }
