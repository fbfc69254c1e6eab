import { isTyped, whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { eachPlatform } from '../app/parts-of-app.ts'
import { fieldLimit, practice } from '../basis.ts'
import { undated } from '../order-types.ts'
import { ofEachNamedDomain } from './asked-of.ts'

const plain = (number: string): string => number.replace(/\s/g, '').toUpperCase()

/** Lists of the administration and of the provider itself; the subject and its domains are asked for elsewhere. */
export const blacklistRules: Rule[] = [
  rule({
    id: 'national.domain-illegal-access',
    scope: 'blacklist',
    check: 'BLK-003',
    checkShared: 'the list names domains, addresses or both',
    ...undated(fieldLimit),
    severity: 'blocks',
    ...ofEachNamedDomain,
    holds: ({ name }, { facts }) => whenKnown(facts.blacklisted?.illegalAccess, (listed) => !listed.includes(name)),
    message: {
      zh: '域名“{name}”在管局的非法接入名单中。',
      en: '“{name}” is on the administration’s list of illegal accesses.',
    },
    whatToDo: {
      zh: '请联系省通信管理局移出名单后再备案。',
      en: 'Have the administration take it off the list first.',
    },
  }),
  rule({
    id: 'national.ip-illegal-access',
    scope: 'blacklist',
    check: 'BLK-003',
    checkShared: 'the list names domains, addresses or both',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.access,
    at: 'ips',
    when: ({ ips }) => ips.length > 0,
    holds: ({ ips }, { facts }) =>
      whenKnown(facts.blacklisted?.illegalAccess, (listed) => ips.every(({ from }) => !listed.includes(from))),
    values: ({ ips }) => ({ ips: ips.map(({ from }) => from).join('、') }),
    message: {
      zh: 'IP地址{ips}在管局的非法接入名单中。',
      en: '{ips} is on the administration’s list of illegal accesses.',
    },
    whatToDo: {
      zh: '请换用其他服务器，或先处理非法接入。',
      en: 'Use another server, or end the illegal access first.',
    },
  }),
  rule({
    id: 'national.mobile-at-risk',
    toldTo: 'staff',
    scope: 'blacklist',
    check: 'BLK-004',
    ...undated(practice),
    severity: 'warns',
    about: each.person,
    at: 'mobile',
    when: ({ mobile }) => isTyped(mobile),
    holds: ({ mobile }, { facts }) => whenKnown(facts.riskList, ({ mobiles }) => !mobiles.includes(plain(mobile))),
    message: {
      zh: '该手机号在接入商的风险名单中。',
      en: 'The provider has this mobile number on its risk list.',
    },
    whatToDo: {
      zh: '请换用本人名下的其他号码，或联系接入商说明。',
      en: 'Use another number of that person, or talk to the provider.',
    },
  }),
  rule({
    id: 'national.certificate-at-risk',
    toldTo: 'staff',
    scope: 'blacklist',
    check: 'BLK-005',
    ...undated(practice),
    severity: 'warns',
    about: each.certificate,
    at: 'number',
    when: ({ number }) => isTyped(number),
    holds: ({ number }, { facts }) =>
      whenKnown(facts.riskList, ({ certificates }) => !certificates.includes(plain(number))),
    values: (_, { whose }) => ({ whose }),
    message: {
      zh: '{whose}的证件在接入商的风险名单中。',
      en: 'The provider has the certificate of the {whose} on its risk list.',
    },
    whatToDo: {
      zh: '请联系接入商说明情况。',
      en: 'Talk to the provider.',
    },
  }),
  rule({
    id: 'national.app-key-at-risk',
    toldTo: 'staff',
    scope: 'blacklist',
    check: 'BLK-006',
    ...undated(practice),
    severity: 'warns',
    about: eachPlatform,
    at: 'fingerprint',
    when: ({ fingerprint }) => isTyped(fingerprint),
    holds: ({ fingerprint }, { facts }) =>
      whenKnown(facts.riskList?.appKeys, (keys) => !keys.includes(plain(fingerprint).replaceAll(':', ''))),
    message: {
      zh: '该签名属于已下架的违规应用。',
      en: 'This key signed an app that was taken down.',
    },
    whatToDo: {
      zh: '请更换签名证书，或联系接入商说明。',
      en: 'Sign with another certificate, or talk to the provider.',
    },
  }),
]
