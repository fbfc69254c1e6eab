import { addDays, daysBetween, isCalendarDay } from '@openbeian/filing'
import { isSameName, isTyped, whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { publishedBy } from '../basis.ts'
import { operationBasis, operationValues } from './operation-basis.ts'

const ofDomain = { scope: 'compliance', severity: 'warns' } as const

/** Where the domains of a filed service lead, and whose they are. */
export const domainRules: Rule[] = [
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofDomain,
    id: 'operation.leads-here',
    check: 'OPS-008',
    about: the.operation,
    at: 'leadsHere',
    holds: ({ leadsHere }, { facts }) =>
      whenKnown(leadsHere, (here) => here || whenKnown(facts.accessesElsewhere, (count) => count > 0)),
    message: {
      zh: '域名已不指向本接入商，也没有其他接入，可能成为空壳。',
      en: 'No domain leads here, and nobody else gives access: the filing becomes an empty shell.',
    },
    whatToDo: { zh: '请恢复接入、变更接入或注销备案。', en: 'Restore or change the access, or cancel the filing.' },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofDomain,
    id: 'operation.leads-abroad',
    check: 'OPS-009',
    about: the.operation,
    at: 'leadsAbroad',
    holds: ({ leadsAbroad }) => whenKnown(leadsAbroad, (it) => !it),
    message: { zh: '域名解析到境外。', en: 'A domain leads out of the mainland.' },
    whatToDo: { zh: '请恢复境内接入，或注销备案。', en: 'Bring it back, or cancel the filing.' },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofDomain,
    id: 'operation.domain-expiring',
    check: 'OPS-012',
    about: each.domain,
    at: 'expiresOn',
    when: ({ expiresOn }) => isCalendarDay(expiresOn),
    holds: ({ name, expiresOn }, { facts, on }) =>
      (facts.domainFacts?.[name]?.registration?.expiresOn ?? expiresOn) > addDays(on, operationValues.domainDays),
    values: ({ name, expiresOn }, { facts, on }) => ({
      days: daysBetween(on, facts.domainFacts?.[name]?.registration?.expiresOn ?? expiresOn),
    }),
    message: { zh: '域名“{name}”还有{days}天到期。', en: 'The domain “{name}” ends in {days} days.' },
    whatToDo: { zh: '请尽快续费。', en: 'Renew it soon.' },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofDomain,
    id: 'operation.domain-holder',
    check: 'OPS-013',
    about: each.domain,
    at: 'holder',
    when: ({ holder }) => isTyped(holder),
    holds: ({ name, holder }, { facts }) =>
      whenKnown(facts.domainFacts?.[name]?.registration, ({ holder: now, isPrivate }) =>
        isPrivate ? 'unknown' : whenKnown(now, (it) => isSameName(it, holder)),
      ),
    message: { zh: '域名“{name}”已过户。', en: 'The domain “{name}” has another holder now.' },
    whatToDo: { zh: '请变更备案，或由新的持有者备案。', en: 'Change the filing, or let the new holder file.' },
  }),
]
