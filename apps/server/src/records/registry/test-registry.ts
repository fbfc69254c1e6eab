import { randomInt } from 'node:crypto'
import type { Filing } from '@openbeian/filing'
import type { TestApp } from '../../test-app.ts'
import { nameKeysOf } from '../orders/name-keys.ts'
import { subjectKeyOf } from '../orders/order.ts'
import { keepSketchesOfRecord } from '../sketches/keep-sketches.ts'
import { replaceKeys } from './filed-keys.store.ts'
import { keysOfService, keysOfSubject } from './filed-keys.ts'
import { putService, putSubject, replaceAccesses, replaceDomains } from './registry.store.ts'
import { sealedSubjectName } from './sealed-name.ts'
import { sealService, sealSubject } from './sealed-record.ts'

interface Filed {
  customerId?: string
  /** The order it came by; any of the provider where it does not matter. */
  orderId: string
}

/** A filing as the registry holds it once the administration has published it, without an administration. */
export async function fileHere(app: TestApp, filing: Filing, { customerId, orderId }: Filed) {
  const { db, cipher, now } = app.deps
  const providerId = app.provider.id
  const number = `京ICP备20260${randomInt(10_000, 99_999)}号`
  return db.transaction().execute(async (tx) => {
    const regulatorId = BigInt(randomInt(1e9))
    const subjectId = await putSubject(tx, {
      providerId,
      customerId: customerId ?? app.customer.id,
      orderId,
      regulatorId,
      ispId: null,
      number,
      nameSealed: sealedSubjectName.seal(cipher, { providerId, regulatorId }, filing.subject.name),
      nameKeys: nameKeysOf(cipher, filing.subject),
      province: filing.subject.region.province,
      snapshotSealed: Buffer.alloc(0),
      subjectSealed: sealSubject(cipher, { providerId, regulatorId }, filing.subject),
      subjectKey: subjectKeyOf(cipher, filing) ?? null,
      publishedAt: now(),
    })
    const serviceIds: string[] = []
    const keys = keysOfSubject(cipher, filing.subject).map((key) => ({ ...key, serviceId: null as string | null }))
    for (const [index, service] of filing.services.entries()) {
      const filed = { providerId, regulatorId: regulatorId + BigInt(index + 1) }
      const serviceId = await putService(tx, {
        subjectId,
        regulatorId: filed.regulatorId,
        ispId: null,
        number: `${number}-${index + 1}`,
        name: service.name,
        kind: service.kind,
        homeUrl: service.homeUrl,
        serviceSealed: sealService(cipher, filed, service),
      })
      const part = { regulatorId: filed.regulatorId, ispId: null }
      await replaceDomains(
        tx,
        serviceId,
        service.domains.map(({ name }) => ({ ...part, name })),
      )
      await replaceAccesses(
        tx,
        serviceId,
        service.access.map(({ ips }) => ({ ...part, provider: 1n, isOwn: true, ips })),
      )
      keys.push(...keysOfService(cipher, service).map((key) => ({ ...key, serviceId })))
      serviceIds.push(serviceId)
    }
    await replaceKeys(tx, { subjectId, serviceIds, keys })
    const services = filing.services.flatMap((service, at) => {
      const id = serviceIds[at]
      return id ? [{ id, service }] : []
    })
    await keepSketchesOfRecord({ db: tx, cipher }, { providerId, subjectId, subject: filing.subject, services })
    return { subjectId, serviceIds, number }
  })
}
