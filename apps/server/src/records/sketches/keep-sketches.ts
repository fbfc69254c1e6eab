import type { Filing, Service, Subject } from '@openbeian/filing'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { bandKeys, textsOf, textsOfService, textsOfSubject } from './sketched-texts.ts'
import { insertSketches, replaceSketches, type Sketch } from './sketches.store.ts'

type Keeping = Pick<DepsInTx, 'cipher'> & { db: Tx }

/** What of a record is compared with others. */
export async function keepSketchesOfRecord(
  { db, cipher }: Keeping,
  {
    providerId,
    subjectId,
    subject,
    services,
  }: {
    providerId: string
    subjectId: string
    subject: Subject | undefined
    services: { id: string; service: Service }[]
  },
): Promise<void> {
  const sketches: Sketch[] = [
    ...(subject ? textsOfSubject(subject).map((it) => ({ ...it, serviceId: null })) : []),
    ...services.flatMap(({ id, service }) => textsOfService(service, 0).map((it) => ({ ...it, serviceId: id }))),
  ].map((it) => ({ kind: it.kind, bands: bandKeys(cipher, it), serviceId: it.serviceId }))
  await replaceSketches(db, { providerId, subjectId }, sketches)
}

/** The same of many records that nobody knew before. */
export async function keepSketchesOfNew(
  { db, cipher }: Keeping,
  providerId: string,
  records: readonly { subjectId: string; subject: Subject; services: { id: string; service: Service }[] }[],
): Promise<void> {
  const sketches = records.flatMap(({ subjectId, subject, services }) =>
    [
      ...textsOfSubject(subject).map((it) => ({ ...it, serviceId: null })),
      ...services.flatMap(({ id, service }) => textsOfService(service, 0).map((it) => ({ ...it, serviceId: id }))),
    ].map((it) => ({ subjectId, serviceId: it.serviceId, kind: it.kind, bands: bandKeys(cipher, it) })),
  )
  await insertSketches(db, providerId, sketches)
}

/** The same of an order that is handed in. */
export async function keepSketchesOfOrder(
  { db, cipher }: Keeping,
  { id: orderId, providerId }: { id: string; providerId: string },
  filing: Filing,
): Promise<void> {
  const sketches = textsOf(filing).map((it) => ({ kind: it.kind, bands: bandKeys(cipher, it), serviceId: null }))
  await replaceSketches(db, { providerId, orderId }, sketches)
}
