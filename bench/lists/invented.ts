import { type Filing, inventedUscc } from '@openbeian/filing'

/** How much an installation holds. */
export interface Sizes {
  orders: number
  /** Orders that wait for a reviewer. */
  waiting: number
  subjects: number
  customers: number
  /** Every so many subjects one is the demonstration's own customer's. */
  ownEvery: number
  /** Of each order. */
  audits: number
  /** Files sent and files received, messages, notices to staff, tasks. */
  others: number
}

const first = ['北京', '上海', '杭州', '成都', '广州', '西安', '武汉', '苏州']
const middle = '青山隐禾云海星辰松柏澄澈嘉瑞恒远博雅明德知行锦程丰泽清风晨曦致和弘毅'
const trades = ['科技', '园艺', '网络', '文化传媒', '电子商务', '信息技术', '教育咨询', '医疗器械']

const pick = <Item>(from: ArrayLike<Item>, at: number): Item => {
  const item = from[at % from.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Of the subject with that number: a company, or every fifth a person. */
const isPerson = (subject: number): boolean => subject % 5 === 4

export function nameOf(subject: number): string {
  const letters = [0, 1, 2, 3].map((place) => pick(middle, Math.imul(subject + 7, 2_654_435_761 >>> (place * 5)) >>> 5))
  return isPerson(subject)
    ? `周${letters.slice(0, 2).join('')}`
    : `${pick(first, subject)}${letters.join('')}${pick(trades, subject >> 3)}有限公司`
}

export const domainOf = (subject: number): string => `s${subject}.site${subject % 977}.cn`

/** Within 10.0.0.0/8, each its own. */
export const ipOf = (number: number): string => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`

export const numberOf = (subject: number): string =>
  `京ICP备${2020 + (subject % 7)}${String(subject).padStart(6, '0')}号`

/** A sample's filing, told of another subject. */
export function filingOf(samples: { company: Filing; person: Filing }, subject: number): Filing {
  const sample = isPerson(subject) ? samples.person : samples.company
  const name = nameOf(subject)
  const number = isPerson(subject)
    ? `1101051990${String(subject % 1_0000_0000).padStart(8, '0')}`
    : inventedUscc('91', '110105', `MA${String(subject).padStart(6, '0')}`)
  const ip = ipOf(subject)
  const { certificate, principal } = sample.subject
  return {
    ...sample,
    subject: {
      ...sample.subject,
      name,
      certificate: { ...certificate, number },
      principal: { ...principal, mobile: `139${String(subject).padStart(8, '0')}` },
    },
    services: sample.services.map((service) => ({
      ...service,
      name: `${name.slice(2, 6)}网`,
      domains: service.domains.map((domain) => ({ ...domain, name: domainOf(subject), holder: name })),
      homeUrl: `www.${domainOf(subject)}`,
      access: service.access.map((access) => ({ ...access, ips: [{ from: ip, to: ip }] })),
    })),
  }
}
