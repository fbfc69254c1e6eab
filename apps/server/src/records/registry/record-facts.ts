import type { Facts } from '@openbeian/rules'
import type { Db } from '../../platform/postgres/database.ts'
import { countOwnAccesses } from './registry.store.ts'

type RecordFacts = NonNullable<Facts['record']>

/** The life of a record, as far as our registry tells it; `serviceIds` are those an order is about. */
export async function recordFactsOf(db: Db, subjectId: string, serviceIds: string[]): Promise<RecordFacts> {
  const all = await countOwnAccesses(db, subjectId)
  const live = all.filter((it) => it.cancelledAt === null)
  const asked = all.filter((it) => serviceIds.includes(it.id))
  return {
    servicesHere: live.filter(({ own }) => Number(own) > 0).length,
    // where we know of none the administration may still know some
    ...(live.length > 0 && { services: live.length, names: live.map(({ name }) => name) }),
    ...(asked.length > 0 && {
      accessesHere: Math.min(...asked.map(({ own }) => Number(own))),
      serviceCancelled: asked.some((it) => it.cancelledAt !== null),
    }),
  }
}
