import { isIpv6Range, type Person, rangeSize, type Service, type Subject } from '@openbeian/filing'
import { isTyped } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { reported } from '../basis.ts'
import { undated } from '../order-types.ts'
import { isSamePhone } from './phone-shapes.ts'

const areDifferentPersons = (one: Person, other: Person): boolean =>
  isTyped(one.certificate.number) && one.certificate.number !== other.certificate.number

const isSameTyped = (one: string, other: string): boolean => isTyped(one) && isSamePhone(one, other)

/** A whole block of 256 addresses: no website is hosted on all of them. */
const wholeBlock = 256

/** Characters of names of persons that are written otherwise in simplified Chinese: the usual ones, no list of the law. */
const traditional = /[張陳劉黃趙吳孫馬羅鄭謝韓馮鄧許蘇蔣賈葉閻餘鐘範蕭蘭國華東麗靜慶龍鳳偉強軍傑寶貴榮發業達遠]/

const ofTwoPersons = {
  scope: 'contact',
  ...undated(reported),
  severity: 'warns',
  about: each.service,
  at: 'manager.emergencyPhone',
  when: ({ manager }: Service, { subject }: { subject: Subject }) => areDifferentPersons(manager, subject.principal),
} as const

/** What people say administrations returned, and no answer code or notice names: all warn. */
export const usualRefusalRules: Rule[] = [
  rule({
    id: 'national.emergency-phone-shared',
    ...ofTwoPersons,
    holds: ({ manager }, { subject }) => !isSameTyped(manager.emergencyPhone, subject.principal.emergencyPhone),
    message: {
      zh: '不同的负责人填写了同一个应急联系电话。',
      en: 'Different persons have one emergency phone.',
    },
    whatToDo: { zh: '请各填一个号码。', en: 'Give each a number of their own.' },
  }),
  rule({
    id: 'national.emergency-phones-swapped',
    ...ofTwoPersons,
    holds: ({ manager }, { subject: { principal } }) =>
      !(isSameTyped(manager.emergencyPhone, principal.mobile) && isSameTyped(principal.emergencyPhone, manager.mobile)),
    message: {
      zh: '两位负责人互为应急联系人。',
      en: 'Principal and manager are each other’s emergency phone.',
    },
    whatToDo: { zh: '请至少有一位填写第三个号码。', en: 'At least one needs another number.' },
  }),
  rule({
    id: 'national.investor-characters',
    scope: 'subject',
    ...undated(reported),
    severity: 'warns',
    about: the.subject,
    at: 'investor',
    when: ({ investor }) => isTyped(investor),
    holds: ({ investor }) => !/[A-Za-z\d\uff10-\uff19]/.test(investor) && !traditional.test(investor),
    message: {
      zh: '投资人“{investor}”中有字母、数字或繁体字。',
      en: 'The investor “{investor}” has letters, digits or traditional characters.',
    },
    whatToDo: {
      zh: '请按营业执照或章程填写规范汉字；境外投资人请写中文名称。',
      en: 'Write it in simplified Chinese as registered; an investor abroad has a Chinese name.',
    },
  }),
  rule({
    id: 'national.ip-whole-block',
    scope: 'access',
    ...undated(reported),
    severity: 'warns',
    about: each.access,
    at: 'ips',
    when: (_, { service }) => service.kind === 'website',
    holds: ({ ips }) => ips.every((range) => isIpv6Range(range) || rangeSize(range) !== wholeBlock),
    values: () => ({ max: wholeBlock }),
    message: {
      zh: '网站的IP地址填写了整段{max}个地址。',
      en: 'A whole block of {max} addresses is given for one website.',
    },
    whatToDo: { zh: '请只填写网站使用的地址。', en: 'Enter only what the website uses.' },
  }),
  rule({
    id: 'national.organisation-code-of-enterprise',
    scope: 'subject',
    ...undated(reported),
    severity: 'warns',
    about: the.subject,
    at: 'certificate.type',
    when: ({ nature }) => nature === 'enterprise',
    holds: ({ certificate }) => certificate.type !== 'organisation-code',
    message: {
      zh: '企业已换发加载统一社会信用代码的营业执照，不再用组织机构代码证备案。',
      en: 'Enterprises have a licence with the unified social credit code: the organisation code is no longer filed.',
    },
    whatToDo: {
      zh: '请选择营业执照并填写18位代码。',
      en: 'Choose the business licence and enter its code of 18 characters.',
    },
  }),
  rule({
    id: 'national.address-repeats-county',
    scope: 'subject',
    ...undated(reported),
    severity: 'warns',
    about: the.subject,
    at: 'address',
    when: ({ address }) => isTyped(address),
    holds: ({ address }) => countyAtStart(address) === undefined,
    propose: ({ address }) => address.slice(countyAtStart(address)?.length ?? 0),
    values: ({ address }) => ({ county: countyAtStart(address) ?? '' }),
    message: {
      zh: '通信地址不用再写“{county}”，它在上面的地区中选择。',
      en: 'The address need not repeat “{county}”: it is chosen as the region.',
    },
    whatToDo: { zh: '请只填写街道和门牌号。', en: 'Enter only the street and the door.' },
  }),
]

/** Ends of words that are no county: a residential quarter, a park, a zone. */
const otherQuarters = /(?:小|园|社|校|厂|库|开发|高新|工业|景|新|保税|矿|林|营|街|片|示范|度假)区$/

/** The county an address begins by naming; undefined where it begins with a street. */
function countyAtStart(address: string): string | undefined {
  const [county] = /^[\u4e00-\u9fff]{1,4}?[区县旗]/.exec(address) ?? []
  return county !== undefined && county.length > 2 && county.length < address.length && !otherQuarters.test(county)
    ? county
    : undefined
}
