import { maskFiling, sensitivePaths } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import { type PastOrdersWork, pastOrders } from '../../judging/orders/past-orders.ts'
import type { Caller } from '../../platform/caller.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { getToldOfOrder } from '../../records/ledger/report-orders.store.ts'

interface Export {
  providerId: string
  maxOrders: number
  /** Given: nothing is masked, and the log says why. */
  reason?: string | undefined
}

const ordersAtATime = 100

/**
 * The newest orders that were handed in, for `openbeian rules try` and `dialect try`: masked as they are on screens and
 * without the facts that name people, or whole under a reason. It is written down before anybody has them.
 */
export async function exportOrders(
  work: Omit<PastOrdersWork, 'caller'>,
  { providerId, maxOrders, reason }: Export,
): Promise<ExportedOrder[]> {
  const isWhole = reason !== undefined
  const caller: Caller = { accountId: '', name: 'operator', role: 'admin', providerId, ip: '' }
  const orders: ExportedOrder[] = []
  while (orders.length < maxOrders) {
    const span = { maxOrders: Math.min(ordersAtATime, maxOrders - orders.length), skip: orders.length }
    const { past } = await pastOrders({ ...work, caller }, span)
    for (const it of past) orders.push(await exportedOf(work, it, isWhole))
    if (past.length < span.maxOrders) break
  }
  await writeAudit(work, {
    providerId,
    action: 'orders.export',
    about: `provider:${providerId}`,
    after: { orders: orders.length, isWhole },
    reason,
    saw: isWhole ? ['draft', 'readings'] : ['filing'],
    owners: { orders: orders.map(({ id }) => id) },
  })
  return orders
}

type ExportedOrder = Awaited<ReturnType<typeof exportedOf>>
type Past = Awaited<ReturnType<typeof pastOrders>>['past'][number]

async function exportedOf({ db }: Pick<PastOrdersWork, 'db'>, { id, reference, situation }: Past, isWhole: boolean) {
  const { orderType, filing, on } = situation
  const facts = written(situation.facts)
  const told = await getToldOfOrder(db, id)
  const whole = { id, reference, orderType, on: told.submittedOn || on, told, filing, facts }
  if (isWhole) return whole
  return { ...whole, filing: maskFiling(filing), facts: withoutPeople(facts), masked: sensitivePaths(filing) }
}

/** As JSON has them: its lists of days are no sets. */
function written({ calendar, ...facts }: Facts) {
  if (!calendar) return facts
  const { holidays, workingWeekends, knownUntil } = calendar
  return { ...facts, calendar: { holidays: [...holidays], workingWeekends: [...workingWeekends], knownUntil } }
}

/** What is read on papers, compared with lists and known of others names people, and is left out: then it counts as unknown. */
function withoutPeople(facts: ReturnType<typeof written>) {
  const { readOnMaterials: _read, namesOfOthers: _names, riskList: _list, mobileProvinces: _mobiles, ...others } = facts
  const { mobiles: _confirmed, registered: _registered, filed, ...rest } = others
  return { ...rest, ...(filed && { filed: maskFiling(filed) }) }
}
