import { type Filing, normaliseNumber, subjectNumberOf } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { filedOf } from '../orders/order.ts'
import { recordFactsOf } from './record-facts.ts'
import {
  findServiceNumbered,
  findSubjectNumbered,
  getFiledSubject,
  listFiledAccesses,
  listFiledDomains,
} from './registry.store.ts'
import { openSubject } from './sealed-record.ts'

interface OrderOfFacts {
  providerId: string
  filedSubjectId: string | null
  filedServiceIds: (string | null)[]
}

/** The registry's record today of what an order is about, found by row or by the typed number. */
export async function registeredFor(
  db: Db,
  { cipher, order, filed }: Filing & { cipher: Cipher; order: OrderOfFacts },
): Promise<Pick<Facts, 'registered' | 'accessesElsewhere' | 'record'>> {
  const ids = filedOf(order.filedServiceIds)
  const elsewhere = ids.length > 0 ? await countElsewhere(db, ids) : undefined
  const accessesElsewhere = elsewhere === undefined ? {} : { accessesElsewhere: elsewhere }
  const number = normaliseNumber(filed?.serviceNumber || filed?.subjectNumber || '')
  const row = order.filedSubjectId
    ? await getFiledSubject(db, order.filedSubjectId)
    : number
      ? await findSubjectNumbered(db, order.providerId, subjectNumberOf(number))
      : undefined
  if (!row?.subjectSealed) return accessesElsewhere

  const subject = openSubject(cipher, row, row.subjectSealed)
  const service = filed?.serviceNumber ? await findServiceNumbered(db, row.id, number) : undefined
  const isFound = number !== '' && (service !== undefined || !filed?.serviceNumber)
  const record = await recordFactsOf(db, row.id, service ? [service.id] : ids)
  return {
    ...accessesElsewhere,
    // a number we do not know may still be one the administration has issued
    record: { ...record, ...(isFound && { numberFound: true }) },
    registered: {
      subject,
      isCancelled: row.cancelledAt !== null || (service?.cancelledAt ?? null) !== null,
      ...(service && {
        service: { name: service.name, domains: (await listFiledDomains(db, service.id)).map((it) => it.name) },
      }),
    },
  }
}

/** Accesses other providers have: where there are none, the service would be left without any. */
async function countElsewhere(db: Db, serviceIds: string[]): Promise<number> {
  let fewest = Number.POSITIVE_INFINITY
  for (const serviceId of serviceIds) {
    const others = (await listFiledAccesses(db, serviceId)).filter((it) => !it.isOwn)
    fewest = Math.min(fewest, others.length)
  }
  return fewest
}
