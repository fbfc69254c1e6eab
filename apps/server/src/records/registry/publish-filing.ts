import { asksFor, type Filing, type OrderType, orderNeeds, type Service, type Subject } from '@openbeian/filing'
import { type CodeTables, type Dialect, filingFromWire, type PublishedFiling } from '@openbeian/regulator'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import { nameKeysOf } from '../orders/name-keys.ts'
import { openFiling, subjectKeyOf } from '../orders/order.ts'
import { setFiledOfOrder } from '../orders/orders.store.ts'
import { keepSketchesOfRecord } from '../sketches/keep-sketches.ts'
import { type PlacedKey, replaceKeys } from './filed-keys.store.ts'
import { keysOfService, keysOfSubject } from './filed-keys.ts'
import { withKnownSubject } from './filed-picture.ts'
import { placesOfOrder } from './places-of-order.ts'
import { publishService } from './publish-service.ts'
import {
  type FiledSubjectRow,
  findFiledSubject,
  listFiledServicesOf,
  pathsByIspId,
  putSubject,
} from './registry.store.ts'
import { sealedSubjectName } from './sealed-name.ts'
import { openSubject, sealSnapshot, sealSubject } from './sealed-record.ts'

interface OrderOfPublication {
  id: string
  orderType: OrderType
  customerId: string
  filingSealed: Buffer
  filedServiceIds: (string | null)[]
}

export interface Publication {
  providerId: string
  /** The order this publication answers; undefined when it refreshes an earlier publication. */
  order: OrderOfPublication | undefined
  /** The provider as the administration numbers it: the access of others is not ours. */
  ispId: bigint
  codes: CodeTables
  dialect: Pick<Dialect, 'file'>
  snapshot: PublishedFiling
}

/** Keeps what the administration published (`BASJ`) under its own ids, which every later change needs; again refreshes it. */
export async function publishFiling({ db: tx, cipher, now }: DepsInTx, it: Publication): Promise<void> {
  const { providerId, order, ispId, codes, dialect } = it
  const snapshot = withOrderedAccess(it.snapshot)
  const { regulatorId } = snapshot.subject
  const former = await findFiledSubject(tx, { providerId, regulatorId })
  const owner = order ?? former
  if (!owner) throw new Error(`The subject ${regulatorId} was published for nobody we know.`)

  const ordered = order && openFiling(cipher, order)
  const own = ownPartOf(snapshot, ispId)
  const filing = filingFromWire(own, codes)
  const subject = withKnownSubject(filing.subject, knownSubject(it, { former, ordered, cipher }))
  const filed = { providerId, regulatorId }
  const subjectId = await putSubject(tx, {
    ...filed,
    customerId: former?.customerId ?? owner.customerId,
    orderId: order?.id ?? former?.orderId ?? null,
    importId: former?.importId ?? null,
    province: subject.region.province,
    ispId: ispIdOf(snapshot.subject) ?? former?.ispId ?? null,
    number: snapshot.subject.filingNumber ?? '',
    nameSealed: sealedSubjectName.seal(cipher, filed, snapshot.subject.name),
    nameKeys: nameKeysOf(cipher, { name: snapshot.subject.name, nature: subject.nature }),
    snapshotSealed: sealSnapshot(cipher, filed, it.snapshot),
    subjectSealed: sealSubject(cipher, filed, subject),
    subjectKey: subjectKeyOf(cipher, { subject }) ?? null,
    publishedAt: now(),
  })

  const formerServices = former ? await listFiledServicesOf(tx, former.id) : []
  const places = ordered ? placesOfOrder(ordered, await pathsByIspId(tx, order.id), snapshot.services) : []
  const serviceIds: (string | null)[] = ordered?.services.map(() => null) ?? []
  const published: { id: string; service: Service }[] = []
  const keys: PlacedKey[] = keysOfSubject(cipher, subject).map((key) => ({ ...key, serviceId: null }))
  for (const [index, service] of snapshot.services.entries()) {
    const formerly = formerServices.find((row) => row.regulatorId === String(service.regulatorId))
    const place = orderAdds(order) ? places.indexOf(index) : (order?.filedServiceIds.indexOf(formerly?.id ?? '') ?? -1)
    const picture = filing.services[index]
    if (!picture) continue
    const typed = ordered?.services[place]
    const { id, kept } = await publishService(tx, cipher, {
      providerId,
      subjectId,
      ispId,
      dialect,
      service,
      own: own.services[index] ?? service,
      picture,
      formerly,
      typed,
    })
    published.push({ id, service: kept })
    keys.push(...keysOfService(cipher, kept).map((key) => ({ ...key, serviceId: id })))
    if (place >= 0) serviceIds[place] = id
  }
  await replaceKeys(tx, { subjectId, serviceIds: published.map(({ id }) => id), keys })
  await keepSketchesOfRecord({ db: tx, cipher }, { providerId, subjectId, subject, services: published })
  if (order && orderAdds(order)) await setFiledOfOrder(tx, { orderId: order.id, subjectId, serviceIds })
}

const orderAdds = (order: OrderOfPublication | undefined) =>
  order !== undefined && orderNeeds[order.orderType].does === 'adds'

/** Only who asked for the subject's data knows more of it than was known before. */
function knownSubject(
  { order, providerId }: Publication,
  {
    former,
    ordered,
    cipher,
  }: { former: FiledSubjectRow | undefined; ordered: Filing | undefined; cipher: Deps['cipher'] },
): Subject | undefined {
  if (order && asksFor(order.orderType, 'subject')) return ordered?.subject
  if (!former?.subjectSealed) return ordered?.subject
  return openSubject(cipher, { providerId, regulatorId: former.regulatorId }, former.subjectSealed)
}

const ispIdOf = ({ id }: { id?: bigint }): string | null => (id === undefined ? null : String(id))

/** Always in the order of the administration's ids: a change names accesses by their place. */
const withOrderedAccess = (snapshot: PublishedFiling): PublishedFiling => ({
  ...snapshot,
  services: snapshot.services.map((service) => ({
    ...service,
    access: service.access.toSorted((one, other) => (one.regulatorId < other.regulatorId ? -1 : 1)),
  })),
})

const ownPartOf = (snapshot: PublishedFiling, ispId: bigint): PublishedFiling => ({
  ...snapshot,
  services: snapshot.services.map((service) => ({
    ...service,
    access: service.access.filter((it) => it.provider === ispId),
  })),
})
