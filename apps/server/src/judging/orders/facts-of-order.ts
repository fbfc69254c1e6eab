import { atTheAdministration, type Filing, isEditable, type Material, shanghaiDay, underWay } from '@openbeian/filing'
import type { Situation } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import { calendarOf, lastDayFrom } from '../../records/calendar/work-calendar.ts'
import { codeTablesForForms } from '../../records/code-tables/code-tables-for-forms.ts'
import { unconfirmedMobilesOf } from '../../records/contacts/confirmed-contacts.ts'
import { passwordFactOf } from '../../records/filing-passwords/password-of-order.ts'
import { type Order, openFiledFiling, subjectKeyOf } from '../../records/orders/order.ts'
import { blacklistedOf } from '../../records/registry/blacklists.ts'
import { registeredFor } from '../../records/registry/registered-for.ts'
import { findResourcesOf } from '../../records/resources/find-resources.ts'
import { statusFactsOf } from '../../records/status-questions/status-of-filing.ts'
import { closedServices, filedSitesOf } from '../lookups/filed-sites.ts'
import { lookedUpOf } from '../lookups/known-lookups.ts'
import { factsOfOthers } from '../others/facts-of-others.ts'
import { namesOfOthersIn } from '../others/names-of-others.ts'
import { knownCodes } from './known-codes.ts'
import { mobileProvincesOf } from './mobile-provinces.ts'
import { settingsForRules } from './settings-for-rules.ts'
import { getStandingFacts } from './standing-facts.store.ts'

export type FactsOfOrder = Awaited<ReturnType<typeof factsOfOrder>>
export type FactsAndMaterials = FactsOfOrder & {
  materials: Material[]
  materialFacts?: NonNullable<Situation['facts']['materialFacts']>
  readOnMaterials?: NonNullable<Situation['facts']['readOnMaterials']>
}

/** What the rules need to know of an order besides its filing and its papers. */
export async function factsOfOrder(
  { db, cipher, now, sender = {}, mobileSegments }: Pick<Deps, 'db' | 'cipher' | 'now' | 'sender' | 'mobileSegments'>,
  order: Order,
  filing: Filing,
) {
  const today = shanghaiDay(now())
  const subjectKey = subjectKeyOf(cipher, filing)
  const [
    resources,
    { settings, days, announced, othersOfSubject, ruleVersion, packSwitches },
    codes,
    registered,
    blacklisted,
    { domainFacts: lookedUp, ...company },
    namesOfOthers,
    mobiles,
    { domainsFiled, accountHasOtherSubject, ...others },
    password,
    closed,
    status,
  ] = await Promise.all([
    findResourcesOf(db, order.customerId, order.id),
    getStandingFacts(db, rulesToJudgeBy(order), { subjectKey, from: today, to: lastDayFrom(today) }),
    codeTablesForForms(db, order.providerId),
    registeredFor(db, { cipher, order, ...filing }),
    blacklistedOf(db, { cipher, providerId: order.providerId, ...filing }),
    lookedUpOf(db, { cipher, filing, now: now() }),
    namesOfOthersIn(db, order, filing),
    unconfirmedMobilesOf({ db, cipher, sender }, order, filing),
    factsOfOthers(db, { cipher, order, filing }),
    passwordFactOf({ db, cipher, now }, { order, filing }),
    filedSitesOf(db, order, filing).then((sites) => closedServices(db, { cipher, sites, now: now() })),
    statusFactsOf({ db, cipher, now }, { order, filing }),
  ])
  // our own registry knows whose a domain is; of others the administration tells
  const domainFacts = withEach(withEach(lookedUp, status.domains), domainsFiled)
  const filedElsewhere = status.registry?.domainsFiled
  const inRegistry = {
    ...status.registry,
    ...others.registry,
    ...(filedElsewhere && { domainsFiled: [...new Set([...filedElsewhere, ...Object.keys(domainsFiled)])] }),
  }
  return {
    today,
    resources,
    calendar: calendarOf(days, {
      announced: announced.map((it) => it.year),
      from: today,
      to: lastDayFrom(today),
    }),
    openOrderOfSubject: othersOfSubject.some((it) => underWay.includes(it.state)),
    ...settingsForRules(settings),
    codeTables: knownCodes(codes),
    filed: openFiledFiling(cipher, order),
    blacklisted,
    ruleVersion,
    packSwitches,
    ...(domainFacts ? { domainFacts } : {}),
    ...company,
    ...others,
    ...(Object.keys(inRegistry).length > 0 ? { registry: inRegistry } : {}),
    ...password,
    ...(namesOfOthers ? { namesOfOthers } : {}),
    ...(mobiles ? { mobiles } : {}),
    ...(mobileSegments ? { mobileProvinces: mobileProvincesOf(mobileSegments, filing) } : {}),
    ...registered,
    record: {
      ...registered.record,
      ...(closed ? { closed } : {}),
      ...(accountHasOtherSubject === undefined ? {} : { accountHasOtherSubject }),
      underDecision: othersOfSubject.filter((it) => atTheAdministration.includes(it.state)).map((it) => it.type),
    },
  }
}

type DomainFacts = Situation['facts']['domainFacts']

/** What is known of each domain from both; where both tell the same fact, the second counts. */
function withEach(first: DomainFacts, second: NonNullable<DomainFacts>): DomainFacts {
  const names = [...new Set([...Object.keys(first ?? {}), ...Object.keys(second)])]
  if (names.length === 0) return undefined
  return Object.fromEntries(names.map((name) => [name, { ...first?.[name], ...second[name] }]))
}

/** While it can be edited an order is judged by the newest rules. */
const rulesToJudgeBy = (order: Order): Order => (isEditable(order.state) ? { ...order, ruleVersion: null } : order)

/** Judged by the rules of the day it is asked. */
export const situationOf = (
  { orderType }: Pick<Order, 'orderType'>,
  filing: Filing,
  {
    today,
    providerRanges,
    filed,
    registered,
    blacklisted,
    ruleVersion: _ruleVersion,
    packSwitches: _packSwitches,
    ...facts
  }: FactsAndMaterials,
): Situation => ({
  orderType,
  on: today,
  filing,
  facts: {
    ...facts,
    // a provider that has named no ranges is not checked for them
    ...(providerRanges.length > 0 ? { providerRanges } : {}),
    ...(filed ? { filed } : {}),
    ...(registered ? { registered } : {}),
    // while no administration sent a blacklist nothing is known
    ...(blacklisted ? { blacklisted } : {}),
  },
})
