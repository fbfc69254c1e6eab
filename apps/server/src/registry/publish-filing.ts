import { type Filing, parseFilingNumber, type ServiceKind, valueAt } from '@openbeian/filing'
import type { Published, PublishedFiling, PublishedService } from '@openbeian/regulator'
import { openFiling } from '../orders/order.ts'
import type { Tx } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { getOrderOf, pathsByIspId, putService, putSubject, replaceAccesses, replaceDomains } from './registry.store.ts'

export interface Publication {
  /** The order it was filed with. */
  orderId: string
  published: Published
  /** Everything that was published, kept sealed. */
  snapshot: PublishedFiling
}

/** Keeps what the administration published (`BASJ`) under its own ids, which every later change needs; again refreshes it. */
export async function publishFiling(tx: Tx, { cipher, now }: Deps, it: Publication): Promise<void> {
  const { published, snapshot, orderId } = it
  const order = await getOrderOf(tx, orderId)
  const filing = openFiling(cipher, order)
  const paths = await pathsByIspId(tx, orderId)
  const { subject, services } = published
  const { providerId, customerId, province } = order
  const { regulatorId, name, filingNumber = '' } = subject

  const subjectId = await putSubject(tx, {
    providerId,
    customerId,
    orderId,
    province,
    regulatorId,
    ispId: ispIdOf(subject),
    number: filingNumber,
    name,
    snapshotSealed: cipher.seal(Buffer.from(textOf(snapshot)), aboutFiled(providerId, regulatorId)),
    publishedAt: now(),
  })
  for (const service of services) {
    const filed = filedService(service, filing, paths)
    const serviceId = await putService(tx, { ...filed, subjectId })
    await replaceDomains(tx, serviceId, service.domains.map(part))
    await replaceAccesses(tx, serviceId, service.access.map(accessPart))
  }
}

const ispIdOf = ({ id }: { id?: bigint }): string | null => (id === undefined ? null : String(id))
const part = <It extends { id?: bigint }>(it: It) => ({ ...it, ispId: ispIdOf(it) })
const accessPart = (access: PublishedService['access'][number]) => ({
  regulatorId: access.regulatorId,
  ispId: ispIdOf(access),
  ips: access.ips.map(({ from, to }) => ({ from, to })),
})

/** V3.0 publishes neither kind nor home page where we need them: they are those of the order, or the number tells. */
function filedService(service: PublishedService, filing: Filing, paths: Map<string, string>) {
  const { name, regulatorId, filingNumber = '' } = service
  const path = paths.get(String(service.id)) ?? ''
  const parsed = parseFilingNumber(filingNumber)
  const kindOfNumber = parsed.valid && 'serviceType' in parsed ? parsed.serviceType : undefined
  return {
    regulatorId,
    ispId: ispIdOf(service),
    name,
    number: filingNumber,
    kind: ((path && valueAt(filing, `${path}.kind`)) || kindOfNumber || 'website') as ServiceKind,
    homeUrl: String((path && valueAt(filing, `${path}.homeUrl`)) || ''),
  }
}

const aboutFiled = (providerId: string, regulatorId: bigint | string) => `filed:${providerId}:${regulatorId}`

const textOf = (snapshot: PublishedFiling) =>
  JSON.stringify(snapshot, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
