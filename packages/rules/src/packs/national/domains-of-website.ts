import type { Service } from '@openbeian/filing'
import { isSameName, isTyped, whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Basis, type Rule, rule } from '../../rule.ts'
import { changing, newServices } from '../order-types.ts'

/** 一个域名对应一个备案编号, the same everywhere since that day; what does not fit is returned by the system itself. */
const oneNumberForADomain = {
  document: '工信管函〔2019〕633号（据转引）',
  source: ['miit-2019-633', 'huawei'],
  year: 2019,
  confidence: 'high',
} as const satisfies Basis
const since = { basis: oneNumberForADomain, effectiveFrom: '2019-04-22' } as const

const isWebsite = ({ kind }: Service): boolean => kind === 'website'

const fileItApart = {
  zh: '其余域名请另建网站备案，每个域名一个备案号。',
  en: 'File each other domain as a website of its own: one number for a domain.',
}

/** How many domains a website has, and what of them can change. */
export const domainsOfWebsiteRules: Rule[] = [
  rule({
    id: 'national.one-domain-per-website',
    scope: 'service',
    check: 'SVC-011',
    ...since,
    appliesTo: newServices,
    severity: 'blocks',
    about: each.service,
    at: 'domains',
    when: isWebsite,
    holds: ({ domains }) => domains.length <= 1,
    values: ({ domains }) => ({ count: domains.length }),
    message: {
      zh: '一个网站只能填报一个域名，现有{count}个。',
      en: 'A website is filed with one domain; there are {count}.',
    },
    whatToDo: fileItApart,
  }),
  rule({
    id: 'national.sole-domain-stays',
    scope: 'order',
    ...since,
    appliesTo: changing,
    severity: 'blocks',
    about: each.service,
    at: 'domains',
    when: (service, { facts, index }) => isWebsite(service) && (facts.filed?.services[index]?.domains.length ?? 1) <= 1,
    holds: ({ domains }, { facts, index }) =>
      whenKnown(facts.filed?.services[index]?.domains[0], (filed) =>
        domains.every(({ name }) => !isTyped(name) || isSameName(name, filed.name)),
      ),
    values: (_, { facts, index }) => ({ filed: facts.filed?.services[index]?.domains[0]?.name ?? '' }),
    message: {
      zh: '单域名网站不能变更域名，原备案的域名是“{filed}”。',
      en: 'A website with one domain cannot change it; “{filed}” is filed.',
    },
    whatToDo: {
      zh: '请填回原域名；该域名不再使用的，注销网站后再为新域名备案。',
      en: 'Put it back; where it is given up, cancel the website and file the new domain.',
    },
  }),
  rule({
    id: 'national.change-adds-no-domain',
    scope: 'order',
    check: 'ORD-015',
    ...since,
    appliesTo: changing,
    severity: 'blocks',
    about: each.domain,
    at: 'name',
    when: ({ name }, { service, facts, index }) =>
      isWebsite(service) && isTyped(name) && (facts.filed?.services[index]?.domains.length ?? 0) > 1,
    holds: ({ name }, { facts, index }) =>
      whenKnown(facts.filed?.services[index], ({ domains }) => domains.some((it) => isSameName(it.name, name))),
    message: {
      zh: '多域名网站变更时只能保留或减少域名，“{name}”不在原备案中。',
      en: 'A website with several domains keeps or drops them; “{name}” is not filed.',
    },
    whatToDo: { zh: '新的域名请作为新的网站备案。', en: 'File a new domain as another website.' },
  }),
]
