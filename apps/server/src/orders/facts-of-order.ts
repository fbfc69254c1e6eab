import { type Filing, shanghaiDay } from '@openbeian/filing'
import type { Situation } from '@openbeian/rules'
import { findMaterialsOf } from '../materials/materials-of-order.ts'
import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { findResourcesOf } from '../resources/find-resources.ts'
import { type Order, subjectKeyOf } from './order.ts'
import { hasOpenOrder } from './orders.store.ts'
import { getProviderSettings } from './provider-settings.store.ts'
import { workCalendarFrom } from './work-calendar.ts'

export type FactsOfOrder = Awaited<ReturnType<typeof factsOfOrder>>

/** What the rules need to know of an order besides its filing. */
export async function factsOfOrder(db: Db, { cipher, now }: Deps, order: Order, filing: Filing) {
  const today = shanghaiDay(now())
  const subjectKey = subjectKeyOf(cipher, filing)
  const [materials, resources, settings, calendar, openOrderOfSubject] = await Promise.all([
    findMaterialsOf(db, order.id),
    findResourcesOf(db, order.customerId, order.id),
    getProviderSettings(db, order.providerId),
    workCalendarFrom(db, today),
    subjectKey ? hasOpenOrder(db, order, subjectKey) : false,
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
  }
}

/** Judged by the rules of the day it is asked. */
export const situationOf = (
  { orderType }: Pick<Order, 'orderType'>,
  filing: Filing,
  { today, providerRanges, ...facts }: FactsOfOrder,
): Situation => ({
  orderType,
  on: today,
  filing,
  // a provider that has named no ranges is not checked for them
  facts: { ...facts, ...(providerRanges.length > 0 ? { providerRanges } : {}) },
})
