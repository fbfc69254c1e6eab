import { type Filing, shanghaiDay } from '@openbeian/filing'
import type { Situation } from '@openbeian/rules'
import { codeTablesForForms } from '../admin/code-tables.ts'
import { findMaterialsOf } from '../materials/materials-of-order.ts'
import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { findResourcesOf } from '../resources/find-resources.ts'
import { knownCodes } from './known-codes.ts'
import { type Order, subjectKeyOf } from './order.ts'
import { findFiledParts, hasOpenOrder } from './orders.store.ts'
import { getProviderSettings } from './provider-settings.store.ts'
import { workCalendarFrom } from './work-calendar.ts'

export type FactsOfOrder = Awaited<ReturnType<typeof factsOfOrder>>

/** What the rules need to know of an order besides its filing. */
export async function factsOfOrder(db: Db, { cipher, now }: Deps, order: Order, filing: Filing) {
  const today = shanghaiDay(now())
  const subjectKey = subjectKeyOf(cipher, filing)
  const [materials, resources, settings, calendar, openOrderOfSubject, filed, codes] = await Promise.all([
    findMaterialsOf(db, order.id),
    findResourcesOf(db, order.customerId, order.id),
    getProviderSettings(db, order.providerId),
    workCalendarFrom(db, today),
    subjectKey ? hasOpenOrder(db, order, subjectKey) : false,
    subjectKey ? findFiledParts(db, order, subjectKey) : undefined,
    codeTablesForForms(db),
  ])
  const { allowedIpRanges = [], allowedDomainSuffixes = [], providerRanges = [] } = settings
  return {
    today,
    materials,
    resources,
    calendar,
    openOrderOfSubject,
    allowedIpRanges,
    allowedDomainSuffixes,
    providerRanges,
    filed,
    codeTables: knownCodes(codes),
  }
}

/** Judged by the rules of the day it is asked. */
export const situationOf = (
  { orderType }: Pick<Order, 'orderType'>,
  filing: Filing,
  { today, providerRanges, filed, ...facts }: FactsOfOrder,
): Situation => ({
  orderType,
  on: today,
  filing,
  facts: {
    ...facts,
    // a provider that has named no ranges is not checked for them
    ...(providerRanges.length > 0 ? { providerRanges } : {}),
    // what was filed elsewhere is not known here: only a hit says something
    ...(filed ? { registry: { subjectFiled: true, domainsFiled: filed.domains } } : {}),
  },
})
