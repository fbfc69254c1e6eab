import { type Filing, isSameDomain } from '@openbeian/filing'
import type { RegulatorRecord } from '@openbeian/regulator'
import type { Db } from '../../platform/postgres/database.ts'
import { findFiledService, getFiledSubject, listFiledAccesses, listFiledDomains } from './registry.store.ts'

/** By the paths of an order's filing, as far as it is filed: the administration's ids and numbers, and ours. */
export interface FiledIds {
  regulatorIds: Map<string, RegulatorRecord>
  ownIds: Map<string, bigint>
}

interface Part {
  regulatorId: string
  ispId: string | null
  number?: string
}

/** Regulator ids the parts of an order's filing have already; parts without one are new. */
export async function filedIdsOf(
  db: Db,
  { filedSubjectId, filedServiceIds }: { filedSubjectId: string | null; filedServiceIds: (string | null)[] },
  filing: Filing,
): Promise<FiledIds> {
  const ids: FiledIds = { regulatorIds: new Map(), ownIds: new Map() }
  const keep = (path: string, part: Part | undefined) => {
    if (!part) return
    const { regulatorId, ispId, number } = part
    ids.regulatorIds.set(path, { regulatorId: BigInt(regulatorId), ...(number && { filingNumber: number }) })
    if (ispId !== null) ids.ownIds.set(path, BigInt(ispId))
  }
  if (filedSubjectId === null) return ids
  keep('subject', await getFiledSubject(db, filedSubjectId))
  for (const [index, service] of filing.services.entries()) {
    const serviceId = filedServiceIds[index]
    if (serviceId) await keepService(db, { serviceId, filing: service, at: `services.${index}` }, keep)
  }
  return ids
}

async function keepService(
  db: Db,
  { serviceId, filing: { domains, access }, at }: { serviceId: string; filing: Filing['services'][number]; at: string },
  keep: (path: string, part: Part | undefined) => void,
): Promise<void> {
  keep(at, await findFiledService(db, serviceId))
  const filedDomains = await listFiledDomains(db, serviceId)
  for (const [place, { name }] of domains.entries()) {
    keep(
      `${at}.domains.${place}`,
      filedDomains.find((it) => isSameDomain(it.name, name)),
    )
  }
  const filedAccesses = (await listFiledAccesses(db, serviceId)).filter((it) => it.isOwn)
  for (const [place, { ips }] of access.entries()) {
    const filed = filedAccesses[place]
    keep(`${at}.access.${place}`, filed)
    for (const [number, { from, to }] of ips.entries()) {
      const { regulatorId } = filed?.ips.find((it) => it.from === from && it.to === to) ?? {}
      keep(`${at}.access.${place}.ips.${number}`, regulatorId ? { regulatorId, ispId: null } : undefined)
    }
  }
}
