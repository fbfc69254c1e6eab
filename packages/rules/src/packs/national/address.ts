import type { Access } from '@openbeian/filing'
import { isIpv6Range, rangeSize } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Answer, type Rule, rule } from '../../rule.ts'
import type { AddressFacts, Facts } from '../../situation.ts'
import { answerCode, practice, publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'
import { nationalValues } from './national-values.ts'

/** True when true for each address, false when one fails, else unknown when one is unknown. */
function ofEachAddress({ ips }: Access, { addressFacts }: Facts, ask: (facts: AddressFacts) => Answer): Answer {
  const answers = ips.map(({ from }) => whenKnown(addressFacts?.[from], ask))
  if (answers.includes(false)) return false
  return answers.includes('unknown') ? 'unknown' : true
}

const named = ({ ips }: Access) => ({
  ips: ips.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join('、'),
})

/** Access with a range that can be read. */
const ofEachRange = {
  about: each.access,
  at: 'ips' as const,
  when: ({ ips }: Access) => ips.some((range) => rangeSize(range) > 0),
}

/** Where an address is, how many there are, and whom they are filed for. */
export const addressRules: Rule[] = [
  rule({
    id: 'national.ip-mainland',
    scope: 'access',
    check: 'IPA-006',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    ...ofEachRange,
    holds: (access, { facts }) => ofEachAddress(access, facts, ({ inMainland }) => inMainland ?? 'unknown'),
    values: named,
    message: {
      zh: 'IP地址{ips}查得不在中国内地。',
      en: '{ips} seems to be outside the mainland.',
    },
    whatToDo: { zh: '请使用内地服务器的公网IP。', en: 'Use the address of a server in the mainland.' },
  }),
  rule({
    id: 'national.ip-range-size',
    scope: 'access',
    check: 'IPA-007',
    ...undated(practice),
    severity: 'warns',
    about: each.access,
    at: 'ips',
    when: ({ ips }) => ips.length > 0,
    // of IPv6 one machine has a network of 64 bits
    holds: ({ ips }) =>
      ips.every((range) => isIpv6Range(range) || rangeSize(range) <= nationalValues.maxAddressesInRange),
    values: (access) => ({ ...named(access), max: nationalValues.maxAddressesInRange }),
    message: {
      zh: 'IP段{ips}超过{max}个地址。',
      en: 'A range of {ips} has more than {max} addresses.',
    },
    whatToDo: { zh: '请只填写本服务使用的地址。', en: 'Enter only what this service uses.' },
  }),
  rule({
    id: 'national.ip-filed-for-other',
    scope: 'access',
    check: 'IPA-009',
    ...undated(answerCode(1024)),
    severity: 'warns',
    ...ofEachRange,
    holds: (access, { facts }) =>
      ofEachAddress(access, facts, ({ filedForOther }) => whenKnown(filedForOther, (other) => !other)),
    values: named,
    message: {
      zh: 'IP地址{ips}已备案给其他主办者独占使用。',
      en: '{ips} is filed for the sole use of another sponsor.',
    },
    whatToDo: {
      zh: '共享主机请向接入商确认；否则请更换IP。',
      en: 'On a shared host ask the provider; otherwise use another address.',
    },
  }),
]
