import type { endpoints, OrderTypeAnswer } from '@openbeian/contract'
import { chooseOrderType, findProvince, type OrderFacts, orderNeeds, orderTypeReasons } from '@openbeian/filing'
import type { z } from 'zod'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { hasOpenOrderAbout } from '../../records/orders/orders.store.ts'
import { type FiledFacts, filedFactsOf, subjectOfDomain } from '../../records/registry/filed-facts.ts'

type OrderTypeQuery = z.infer<NonNullable<(typeof endpoints)['chooseOrderType']['body']>>

/** The order type a wish needs. Throws `registry.not-filed`. */
export async function chooseTypeFor(db: Db, caller: Caller, wish: OrderTypeQuery): Promise<OrderTypeAnswer> {
  const filed = await filedFactsOf(db, caller, wish)
  const { orderType, before, reasons } = chooseOrderType(await factsFrom(db, { caller, wish, filed }))
  return {
    ...(orderType ? { orderType } : {}),
    ...(before ? { before } : {}),
    offered: orderType !== undefined && orderNeeds[orderType].offered === 'yes',
    reasons: reasons.map((id) => ({ id, text: orderTypeReasons[id] })),
  }
}

async function factsFrom(
  db: Db,
  { caller, wish, filed }: { caller: Caller; wish: OrderTypeQuery; filed: FiledFacts | undefined },
): Promise<OrderFacts> {
  const { changes, nature, kinds, receiver, subjectIsCurrent, domain = '' } = wish
  const owner = domain ? await subjectOfDomain(db, caller, domain) : undefined
  const said = wish.serviceIsFiled ? 'sponsor' : 'nobody'
  const byDomain = owner === undefined ? said : owner === filed?.subjectId ? 'sponsor' : 'other'
  const province = findProvince(filed?.province ?? '')?.code
  return {
    wish: wish.wish,
    sponsor: filed?.sponsor ?? (wish.sponsorIsFiled ? 'filed' : 'new'),
    accessHere: filed?.accessHere ?? false,
    serviceFiledBy: wish.filedServiceId ? 'sponsor' : domain ? byDomain : said,
    isInAccount: filed?.isInAccount ?? false,
    hasOpenOrder: filed ? await hasOpenOrderAbout(db, filed.subjectId) : false,
    ...(province ? { province } : {}),
    ...(filed?.isLastAccess === undefined ? {} : { isLastAccess: filed.isLastAccess }),
    ...(changes ? { changes } : {}),
    ...(subjectIsCurrent === undefined ? {} : { subjectIsCurrent }),
    ...(nature ? { nature } : {}),
    ...(kinds ? { kinds } : {}),
    ...(receiver ? { receiver } : {}),
  }
}
