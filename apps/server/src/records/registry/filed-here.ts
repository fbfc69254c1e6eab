import type { Filing } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { filedFilingOf } from './filed-filing.ts'
import { registryError } from './registry.errors.ts'
import {
  type FiledServiceRow,
  findFiledService,
  findFiledSubjectOf,
  listFiledAccesses,
  listFiledServicesOf,
} from './registry.store.ts'

/** A filed subject with services that have access here. */
export interface FiledHere {
  subjectId: string
  customerId: string
  serviceIds: string[]
  filing: Filing
}

/** One service with its subject, or a subject with all its services here. Throws `registry.not-filed`. */
export async function findFiledHere(
  db: Db,
  { cipher, caller, ...wanted }: ({ subjectId: string } | { serviceId: string }) & { cipher: Cipher; caller: Caller },
): Promise<FiledHere> {
  const service = 'serviceId' in wanted ? await findFiledService(db, wanted.serviceId) : undefined
  const subjectId = 'subjectId' in wanted ? wanted.subjectId : service?.subjectId
  const subject = subjectId === undefined ? undefined : await findFiledSubjectOf(db, caller, subjectId)
  if (!subject || subject.cancelledAt) throw registryError('registry.not-filed', { what: Object.values(wanted).join() })

  const candidates = service ? [service] : await listFiledServicesOf(db, subject.id)
  const services = await withAccessHere(db, candidates)
  if (service && services.length === 0) throw registryError('registry.not-filed', { what: service.number })
  const serviceIds = services.map((it) => it.id)
  const filing = await filedFilingOf(db, { cipher, subjectId: subject.id, serviceIds })
  return { subjectId: subject.id, customerId: subject.customerId, serviceIds, filing }
}

async function withAccessHere(db: Db, services: FiledServiceRow[]): Promise<FiledServiceRow[]> {
  const here: FiledServiceRow[] = []
  for (const service of services) {
    if (service.cancelledAt) continue
    if ((await listFiledAccesses(db, service.id)).some((it) => it.isOwn)) here.push(service)
  }
  return here
}
