import { isTyped, whenKnown } from '../../conditions.ts'
import type { Resembling } from '../../facts/contacts.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import { practice } from '../basis.ts'
import { isUnit, newServices, undated } from '../order-types.ts'

/** More of them say no more. */
const maxNamed = 3

const foundAt = (path: string, { resembling }: Facts) => resembling?.filter((it) => it.at === path) ?? []

const isAlone = (path: string, facts: Facts) => whenKnown(facts.resembling, () => foundAt(path, facts).length === 0)

const named = (found: readonly Resembling[], order: string, rest: string): string =>
  found
    .slice(0, maxNamed)
    .map(({ number, orderId = '', share }) => `${number ?? `${order}${orderId.slice(0, 8)}`} (${share}%)`)
    .join('、') + (found.length > maxNamed ? rest : '')

const othersAt = (path: string, facts: Facts) => ({
  others: { zh: named(foundAt(path, facts), '订单', '等'), en: named(foundAt(path, facts), 'order ', ' …') },
})

const ofDoubles = {
  toldTo: 'staff',
  ...undated(practice),
  appliesTo: newServices,
  severity: 'warns',
  note: {
    zh: '只和本接入商处的备案和在办订单比较，看文字有多少相同；个人姓名加密保存，不比较，三个字以下的不比较。草稿提交后才比较。',
    en: 'Compared with filings and orders under way at this provider alone, by how many letters are the same. Names of natural persons lie sealed and are not compared, nor texts of three letters; a draft is compared once it is handed in.',
  },
} as const

const compare = {
  zh: '请打开对比：同一主体分拆、冒用或批量备案的，退回并说明。',
  en: 'Open it and compare: one sponsor split in two, a name that is another’s, or filings by the dozen go back with a word.',
}

/** What is nearly the same as another sponsor’s. */
export const resemblingRules: Rule[] = [
  rule({
    ...ofDoubles,
    id: 'national.sponsor-name-resembles',
    scope: 'subject',
    about: the.subject,
    at: 'name',
    when: (subject) => isUnit(subject) && isTyped(subject.name),
    holds: (_, { facts }) => isAlone('subject.name', facts),
    values: (_, { facts }) => othersAt('subject.name', facts),
    message: { zh: '主办者名称与{others}的相近。', en: 'The sponsor’s name resembles that of {others}.' },
    whatToDo: compare,
  }),
  rule({
    ...ofDoubles,
    id: 'national.address-resembles',
    scope: 'subject',
    about: the.subject,
    at: 'address',
    when: ({ address }) => isTyped(address),
    holds: (_, { facts }) => isAlone('subject.address', facts),
    values: (_, { facts }) => othersAt('subject.address', facts),
    message: { zh: '通信地址与{others}的相近。', en: 'The address resembles that of {others}.' },
    whatToDo: compare,
  }),
  rule({
    ...ofDoubles,
    id: 'national.service-name-resembles',
    scope: 'service',
    about: each.service,
    at: 'name',
    when: ({ name }) => isTyped(name),
    holds: (_, { facts, index }) => isAlone(`services.${index}.name`, facts),
    values: (_, { facts, index }) => othersAt(`services.${index}.name`, facts),
    message: { zh: '服务名称与{others}的相近。', en: 'The name of the service resembles that of {others}.' },
    whatToDo: compare,
  }),
  rule({
    ...ofDoubles,
    id: 'national.remark-resembles',
    scope: 'remark',
    about: each.service,
    at: 'remark',
    when: ({ remark }) => isTyped(remark),
    holds: (_, { facts, index }) => isAlone(`services.${index}.remark`, facts),
    values: (_, { facts, index }) => othersAt(`services.${index}.remark`, facts),
    message: { zh: '服务备注与{others}的相近。', en: 'The remark resembles that of {others}.' },
    whatToDo: compare,
  }),
]
