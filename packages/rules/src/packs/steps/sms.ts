import { type OrderType, orderNeeds } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import { the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { publishedBy } from '../basis.ts'
import { cancelling, everyFiling, undated } from '../order-types.ts'

const smsHours = 24

const withSms: OrderType[] = [...everyFiling, ...cancelling].filter((it) => orderNeeds[it].sms)

const ofSms = { scope: 'sms', appliesTo: withSms, step: 'sms', about: the.sms } as const

/** 工信部短信核验 */
export const smsRules: Rule[] = [
  rule({
    ...ofSms,
    id: 'sms.in-time',
    check: 'SMS-001',
    basis: publishedBy('huawei', 'tencent'),
    effectiveFrom: '2020-08-17',
    severity: 'blocks',
    at: 'hours',
    holds: ({ confirmed, hours }) => confirmed === true || whenKnown(hours, (it) => it <= smsHours),
    values: () => ({ max: smsHours }),
    message: { zh: '{max}小时内没有完成短信核验，订单退回。', en: 'No answer to the SMS within {max} hours.' },
    whatToDo: { zh: '请重新提交，并在收到短信后及时核验。', en: 'Submit again, and answer the SMS in time.' },
  }),
  rule({
    ...undated(publishedBy('tencent')),
    ...ofSms,
    id: 'sms.came',
    check: 'SMS-005',
    severity: 'informs',
    at: 'missing',
    holds: ({ missing }) => whenKnown(missing, (it) => !it),
    message: { zh: '没有收到核验短信。', en: 'The SMS did not come.' },
    whatToDo: {
      zh: '可在工信部备案系统重发，并检查短信拦截和号段。',
      en: 'Have it sent again in the ministry’s system; look among blocked messages.',
    },
  }),
]
