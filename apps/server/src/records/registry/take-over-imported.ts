import type { DepsInTx } from '../../platform/deps.ts'
import { nameKeysOf } from '../orders/name-keys.ts'
import { subjectKeyOf } from '../orders/order.ts'
import { keepSketchesOfRecord } from '../sketches/keep-sketches.ts'
import { setServicesCancelled } from './closed-records.store.ts'
import { type PlacedKey, replaceKeys } from './filed-keys.store.ts'
import { keysOfService, keysOfSubject } from './filed-keys.ts'
import type { ImportedFiling, ImportedService } from './imported-filing.ts'
import {
  type FiledSubjectRow,
  listFiledServicesOf,
  putService,
  putSubject,
  replaceAccesses,
  replaceDomains,
} from './registry.store.ts'
import { sealedSubjectName } from './sealed-name.ts'
import { sealImported, sealService, sealSubject } from './sealed-record.ts'

/**
 * Writes into a record what a file says of it: it keeps its owner and its orders, and services the file does not know are
 * filed no more. `ispId` is the provider as its administration numbers it.
 */
export async function takeOverImported(
  { db: tx, cipher, now }: DepsInTx,
  { record, filing, ispId }: { record: FiledSubjectRow; filing: ImportedFiling; ispId: string },
): Promise<void> {
  const { providerId, customerId, orderId, importId, id: subjectId } = record
  const { number, subject } = filing
  const regulatorId = BigInt(filing.regulatorId)
  const filed = { providerId, regulatorId: filing.regulatorId }
  await putSubject(tx, {
    providerId,
    regulatorId,
    customerId,
    orderId,
    importId,
    ispId: record.ispId,
    number,
    province: subject.region.province,
    nameSealed: sealedSubjectName.seal(cipher, filed, subject.name),
    nameKeys: nameKeysOf(cipher, subject),
    snapshotSealed: sealImported(cipher, filed, filing),
    subjectSealed: sealSubject(cipher, filed, subject),
    subjectKey: subjectKeyOf(cipher, { subject }) ?? null,
    publishedAt: now(),
  })
  const former = await listFiledServicesOf(tx, subjectId)
  const keys: PlacedKey[] = keysOfSubject(cipher, subject).map((key) => ({ ...key, serviceId: null }))
  const services = []
  for (const it of filing.services) {
    const id = await putImportedService(tx, { cipher, providerId, subjectId, ispId }, it)
    services.push({ id, service: it.service })
    keys.push(...keysOfService(cipher, it.service).map((key) => ({ ...key, serviceId: id })))
  }
  const kept = new Set(services.map(({ id }) => id))
  const gone = former.filter((it) => !kept.has(it.id)).map(({ id }) => id)
  if (gone.length > 0) await setServicesCancelled(tx, gone, now())
  await replaceKeys(tx, { subjectId, serviceIds: [...kept, ...gone], keys })
  await keepSketchesOfRecord({ db: tx, cipher }, { providerId, subjectId, subject, services })
}

async function putImportedService(
  tx: DepsInTx['db'],
  {
    cipher,
    providerId,
    subjectId,
    ispId,
  }: { cipher: DepsInTx['cipher']; providerId: string; subjectId: string; ispId: string },
  { regulatorId, number, service, domains, accesses }: ImportedService,
): Promise<string> {
  const { name, kind, homeUrl } = service
  const id = await putService(tx, {
    subjectId,
    regulatorId: BigInt(regulatorId),
    ispId: null,
    name,
    number,
    kind,
    homeUrl,
    serviceSealed: sealService(cipher, { providerId, regulatorId }, service),
  })
  await replaceDomains(
    tx,
    id,
    domains.map((it) => ({ regulatorId: BigInt(it.regulatorId), ispId: null, name: it.name })),
  )
  await replaceAccesses(
    tx,
    id,
    accesses.map((it) => ({
      regulatorId: BigInt(it.regulatorId),
      ispId: null,
      provider: BigInt(it.provider ?? ispId),
      isOwn: it.provider === undefined,
      ips: it.ips,
    })),
  )
  return id
}
