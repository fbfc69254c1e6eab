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
import { filedSitesOf, filedSitesSeen } from '../lookups/filed-sites.ts'
import { lookedUpOf } from '../lookups/known-lookups.ts'
import { factsOfOthers } from '../others/facts-of-others.ts'
import { namesOfOthersIn } from '../others/names-of-others.ts'
import { factsOfLists } from './facts-of-lists.ts'
import { divisionNames, knownCodes } from './known-codes.ts'
import { knownOfDomains } from './known-of-domains.ts'
import { languageFactsOf } from './page-languages.ts'
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
  { db, cipher, now, sender = {}, lists = {} }: Pick<Deps, 'db' | 'cipher' | 'now' | 'sender' | 'lists'>,
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
    { domainFacts: lookedUp, languages, ...company },
    namesOfOthers,
    mobiles,
    { domainsFiled, accountHasOtherSubject, ...others },
    password,
    sitesSeen,
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
    filedSitesOf(db, order, filing).then((sites) =>
      filedSitesSeen(db, { cipher, sites, sponsor: filing.subject.name, now: now() }),
    ),
    statusFactsOf({ db, cipher, now }, { order, filing }),
  ])
  const ofProvider = settingsForRules(settings)
  const codeTables = knownCodes(codes)
  const pages = languageFactsOf(languages, codeTables)
  const { domainFacts, registry } = knownOfDomains({
    lookedUp,
    pages,
    status,
    filedHere: domainsFiled,
    here: others.registry,
  })
  return {
    today,
    resources,
    calendar: calendarOf(days, {
      announced: announced.map((it) => it.year),
      from: today,
      to: lastDayFrom(today),
    }),
    openOrderOfSubject: othersOfSubject.some((it) => underWay.includes(it.state)),
    ...ofProvider,
    codeTables,
    regionNames: divisionNames(codes),
    filed: openFiledFiling(cipher, order),
    blacklisted,
    ruleVersion,
    packSwitches,
    ...(domainFacts ? { domainFacts } : {}),
    ...company,
    ...others,
    ...(registry ? { registry } : {}),
    ...password,
    ...(namesOfOthers ? { namesOfOthers } : {}),
    ...(mobiles ? { mobiles } : {}),
    ...factsOfLists(lists, { filing, ...ofProvider, domainFacts, addressFacts: others.addressFacts }),
    ...registered,
    record: {
      ...registered.record,
      ...sitesSeen,
      ...(accountHasOtherSubject === undefined ? {} : { accountHasOtherSubject }),
      underDecision: othersOfSubject.filter((it) => atTheAdministration.includes(it.state)).map((it) => it.type),
    },
  }
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
