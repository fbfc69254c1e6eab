import { type Filing, type OrderType, orderNeeds } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import { the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { publishedBy } from '../basis.ts'
import { cancelling, everyFiling, undated } from '../order-types.ts'

const smsValues = { hours: 24, maxWrongCodes: 5 }

const withSms: OrderType[] = [...everyFiling, ...cancelling].filter((it) => orderNeeds[it].sms)

const mobilesOf = ({ subject, services }: Filing): string[] =>
  [subject.principal, ...services.map(({ manager }) => manager)].map(({ mobile }) => mobile)

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
    holds: ({ confirmed, hours }) => confirmed === true || whenKnown(hours, (it) => it <= smsValues.hours),
    values: () => ({ max: smsValues.hours }),
    message: { zh: '{max}小时内没有完成短信核验，订单退回。', en: 'No answer to the SMS within {max} hours.' },
    whatToDo: { zh: '请重新提交，并在收到短信后及时核验。', en: 'Submit again, and answer the SMS in time.' },
  }),
  rule({
    ...undated(publishedBy('huawei')),
    ...ofSms,
    id: 'sms.wrong-codes',
    check: 'SMS-002',
    severity: 'warns',
    at: 'wrongCodes',
    holds: ({ wrongCodes }) => whenKnown(wrongCodes, (it) => it <= smsValues.maxWrongCodes),
    values: () => ({ max: smsValues.maxWrongCodes }),
    message: { zh: '验证码输错超过{max}次。', en: 'Over {max} wrong codes were typed.' },
    whatToDo: {
      zh: '订单会被退回，请核对手机号后重新提交。',
      en: 'The order comes back: check the number, submit again.',
    },
  }),
  rule({
    ...undated(publishedBy('huawei', 'tencent')),
    ...ofSms,
    id: 'sms.recipient',
    check: 'SMS-003',
    severity: 'blocks',
    at: 'sentTo',
    holds: ({ sentTo }, { filing, facts }) =>
      whenKnown(sentTo, (mobile) =>
        [filing, ...(facts.filed ? [facts.filed] : [])].flatMap(mobilesOf).includes(mobile),
      ),
    message: { zh: '短信发往的号码不在备案信息中。', en: 'The SMS goes to a number that is not in the filing.' },
    whatToDo: {
      zh: '短信发给备案信息中的负责人；号码不对时先变更备案。',
      en: 'It goes to the persons filed: change the filing first where the number is out of date.',
    },
  }),
  rule({
    ...undated(publishedBy('huawei')),
    ...ofSms,
    appliesTo: ['CANCEL_ACCESS'],
    id: 'sms.none-with-cancelled-access',
    check: 'SMS-004',
    severity: 'informs',
    at: 'begun',
    holds: ({ begun }) => whenKnown(begun, (it) => !it),
    message: { zh: '取消接入不需要短信核验。', en: 'Cancelling an access needs no SMS.' },
    whatToDo: { zh: '无需等待短信。', en: 'There is none to wait for.' },
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
