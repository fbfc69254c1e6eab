import { randomUUID } from 'node:crypto'
import { type Service, type Subject, spanOf } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { nameKeysOf } from '../orders/name-keys.ts'
import { subjectKeyOf } from '../orders/order.ts'
import { keysOfService, keysOfSubject } from './filed-keys.ts'
import type { ImportedFiling, ImportedService } from './imported-filing.ts'
import { sealedSubjectName } from './sealed-name.ts'
import { sealImported, sealService, sealSubject } from './sealed-record.ts'
import type { RowsToTakeIn } from './take-in.store.ts'

export interface TakenIn {
  subjectId: string
  subject: Subject
  services: { id: string; service: Service }[]
}

export const noRows = (): RowsToTakeIn => ({ subjects: [], services: [], domains: [], accesses: [], keys: [] })

/** Adds the rows of one filing, sealed and with its keyed hashes. */
export function addRows(
  rows: RowsToTakeIn,
  { cipher, providerId, ispId }: { cipher: Cipher; providerId: string; ispId: string },
  { filing, customerId }: { filing: ImportedFiling; customerId: string },
): TakenIn {
  const { regulatorId, number, subject } = filing
  const subjectId = randomUUID()
  const filed = { providerId, regulatorId }
  rows.subjects.push({
    id: subjectId,
    customerId,
    regulatorId,
    number,
    nameSealed: sealedSubjectName.seal(cipher, filed, subject.name),
    nameKeys: `{${nameKeysOf(cipher, subject).join()}}`,
    province: subject.region.province,
    snapshotSealed: sealImported(cipher, filed, filing),
    subjectSealed: sealSubject(cipher, filed, subject),
    subjectKey: subjectKeyOf(cipher, { subject }) ?? null,
  })
  for (const it of keysOfSubject(cipher, subject)) rows.keys.push({ ...it, subjectId, serviceId: null })
  const services = filing.services.map((it) => addService(rows, { cipher, providerId, ispId, subjectId }, it))
  return { subjectId, subject, services }
}

function addService(
  rows: RowsToTakeIn,
  { cipher, providerId, ispId, subjectId }: { cipher: Cipher; providerId: string; ispId: string; subjectId: string },
  { regulatorId, number, service, domains, accesses }: ImportedService,
) {
  const id = randomUUID()
  const { name, kind, homeUrl } = service
  const serviceSealed = sealService(cipher, { providerId, regulatorId }, service)
  rows.services.push({ id, subjectId, regulatorId, number, name, kind, homeUrl, serviceSealed })
  for (const it of keysOfService(cipher, service)) rows.keys.push({ ...it, subjectId, serviceId: id })
  for (const it of domains) rows.domains.push({ ...it, serviceId: id })
  for (const { regulatorId, provider, ips } of accesses) {
    const spans = ips.flatMap((it) => spanOf(it) ?? [])
    rows.accesses.push({
      serviceId: id,
      regulatorId,
      provider: provider ?? ispId,
      isOwn: provider === undefined,
      ips: JSON.stringify(ips),
      addresses: `{${spans.map(({ first, last }) => `[${first},${last}]`).join(',')}}`,
    })
  }
  return { id, service }
}
