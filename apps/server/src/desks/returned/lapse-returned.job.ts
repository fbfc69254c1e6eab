import { daysBetween, shanghaiDay } from '@openbeian/filing'
import { type Deps, type DepsInTx, inTransaction } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { insertNotice, wasTold } from '../../records/notices/notices.store.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { aboutOrder, type Order } from '../../records/orders/order.ts'
import { listReturned, lockOrder } from '../../records/orders/orders.store.ts'
import { writeToApplicants } from '../../records/orders/write-to-applicants.ts'

/** Days before the end on which the applicants are told; the day of the end is the last. */
const reminderDays = [3, 1] as const

/** Every day: an order that was sent back and is not mended is reminded of, and ends when its time is up. */
export async function lapseReturned(deps: Deps): Promise<void> {
  const near = new Date(deps.now().getTime() + (reminderDays[0] + 1) * dayMs)
  for (const { id } of await listReturned(deps.db, near)) await inTransaction(deps, (work) => lookAt(work, id))
}

async function lookAt(work: DepsInTx, orderId: string): Promise<void> {
  const order = await lockOrder(work.db, orderId)
  const { state, deadlineAt, deadlineEstimated } = order
  // it may have gone on, or its deadline moved, since it was listed; an estimated deadline ends nothing
  if (state !== 'needsFix' || deadlineAt === null || deadlineEstimated) return
  if (deadlineAt < work.now()) await lapse(work, order)
  else await remind(work, order, daysBetween(shanghaiDay(work.now()), shanghaiDay(deadlineAt)))
}

async function lapse(work: DepsInTx, order: Order): Promise<void> {
  await moveLockedOrder(work, order, { action: 'lapse', actor: 'system' })
  await tell(work, order, { kind: 'order-lapsed', details: {} })
}

async function remind(work: DepsInTx, order: Order, daysLeft: number): Promise<void> {
  const due = reminderDays.filter((it) => daysLeft <= it).at(-1)
  if (due === undefined) return
  const told = await Promise.all(
    reminderDays
      .filter((it) => it <= due)
      .map((it) => wasTold(work, { ...reminder(it), about: aboutOrder(order.id), since: order.stateSince })),
  )
  if (told.includes(true)) return
  await tell(work, order, reminder(due))
  await writeToApplicants(work, order, 'fixEnds')
}

const reminder = (daysLeft: number) => ({ kind: 'fix-reminder', details: { daysLeft } }) as const

const tell = (
  work: DepsInTx,
  { id, providerId, customerId }: Order,
  notice: ReturnType<typeof reminder> | { kind: 'order-lapsed'; details: Record<string, never> },
) => insertNotice(work, { ...notice, providerId, customerId, about: aboutOrder(id), at: work.now() })
