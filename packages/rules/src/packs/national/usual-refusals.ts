import { type IpRange, isIpv6Range, type Person, rangeSize, type Service, type Subject } from '@openbeian/filing'
import { isTyped } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { traditionalCharacters } from '../../words/traditional-characters.ts'
import { reported } from '../basis.ts'
import { undated } from '../order-types.ts'
import { countyAtStart, formerCountyOf } from './county-at-start.ts'
import { isSamePhone } from './phone-shapes.ts'

const areDifferentPersons = (one: Person, other: Person): boolean =>
  isTyped(one.certificate.number) && one.certificate.number !== other.certificate.number

const isSameTyped = (one: string, other: string): boolean => isTyped(one) && isSamePhone(one, other)

/** A whole block of 256 addresses: no website is hosted on all of them. */
const wholeBlock = 256

/** A block, or all of it that machines can have: without the first or the last address, which name the net and everybody in it. */
const isWholeBlock = (range: IpRange): boolean => {
  const size = rangeSize(range)
  return size <= wholeBlock && size >= wholeBlock - 2
}

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
    holds: ({ investor }) =>
      !/[A-Za-z\uff21-\uff3a\uff41-\uff5a\p{N}]/u.test(investor.replaceAll('〇', '')) &&
      ![...investor].some((it) => traditionalCharacters.has(it)),
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
    holds: ({ ips }) => ips.every((range) => isIpv6Range(range) || !isWholeBlock(range)),
    values: ({ ips }) => {
      const range = ips.find((it) => !isIpv6Range(it) && isWholeBlock(it))
      return { count: range ? rangeSize(range) : wholeBlock }
    },
    message: {
      zh: '网站的IP地址填写了整段{count}个地址。',
      en: 'A whole block of {count} addresses is given for one website.',
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
    // a province at the beginning is another rule’s matter
    when: ({ address }) =>
      isTyped(address) && !/^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区)|[北天上重][京津海庆]市)/.test(address),
    holds: ({ address }) => countyAtStart(address) === undefined,
    // of a county that is no more only where it became the one that was chosen
    propose: ({ address, region }) =>
      formerCountyOf(countyAtStart(address) ?? '', region)
        ? undefined
        : address.slice(countyAtStart(address)?.length ?? 0),
    values: ({ address, region }) => {
      const county = countyAtStart(address) ?? ''
      const former = formerCountyOf(county, region)
      const into = former?.into.map(({ zh }) => zh).join('、') ?? ''
      return {
        county,
        dissolved: former
          ? {
              zh: `“${county}”已于${former.until}年撤销，现属${into}；`,
              en: `“${county}” was dissolved in ${former.until} and is ${into} today. `,
            }
          : { zh: '', en: '' },
      }
    },
    message: {
      zh: '{dissolved}通信地址不用再写“{county}”，它在上面的地区中选择。',
      en: '{dissolved}The address need not repeat “{county}”: it is chosen as the region.',
    },
    whatToDo: {
      zh: '请核对上面选的地区，再只填写街道和门牌号。',
      en: 'Check the region, then enter only the street and the door.',
    },
  }),
]
