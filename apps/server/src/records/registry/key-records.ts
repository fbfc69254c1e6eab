import { isIpv6Range } from '@openbeian/filing'
import { type Deps, type DepsInTx, inTransaction } from '../../platform/deps.ts'
import { subjectKeyOf } from '../orders/order.ts'
import { keepSketchesOfRecord } from '../sketches/keep-sketches.ts'
import { replaceKeys, setKeyed, takeUnkeyed } from './filed-keys.store.ts'
import { keysOfService, keysOfSubject } from './filed-keys.ts'
import { addAddresses, listFiledServicesOf } from './registry.store.ts'
import { openService, openSubject } from './sealed-record.ts'

const atOnce = 200
/** A day has enough of it: the rest is done on the next. */
const maxPerDay = 100_000

/** Makes the keys of records that were published before there were any, a few at a time; tells how many. */
export async function keyRecords({ db, cipher, now }: Pick<Deps, 'db' | 'cipher' | 'now'>): Promise<number> {
  let keyed = 0
  while (keyed < maxPerDay) {
    const done = await inTransaction({ db }, ({ db }) => keySome({ db, cipher, now }))
    if (done === 0) break
    keyed += done
  }
  return keyed
}

async function keySome({ db: tx, cipher, now }: Pick<DepsInTx, 'db' | 'cipher' | 'now'>): Promise<number> {
  const records = await takeUnkeyed(tx, atOnce)
  for (const { id: subjectId, providerId, regulatorId, subjectSealed } of records) {
    const subject = subjectSealed ? openSubject(cipher, { providerId, regulatorId }, subjectSealed) : undefined
    const services = (await listFiledServicesOf(tx, subjectId)).flatMap(({ id, regulatorId: of, serviceSealed }) =>
      serviceSealed ? [{ id, service: openService(cipher, { providerId, regulatorId: of }, serviceSealed) }] : [],
    )
    const keys = [
      ...(subject ? keysOfSubject(cipher, subject).map((it) => ({ ...it, serviceId: null })) : []),
      ...services.flatMap(({ id, service }) => keysOfService(cipher, service).map((it) => ({ ...it, serviceId: id }))),
    ]
    for (const { id, service } of services) {
      const beside = service.access.flatMap(({ ips }) => ips.filter(isIpv6Range))
      if (beside.length > 0) await addAddresses(tx, id, beside)
    }
    await replaceKeys(tx, { subjectId, serviceIds: services.map(({ id }) => id), keys })
    await keepSketchesOfRecord({ db: tx, cipher }, { providerId, subjectId, subject, services })
    await setKeyed(tx, {
      subjectId,
      subjectKey: subject ? (subjectKeyOf(cipher, { subject }) ?? null) : null,
      at: now(),
    })
  }
  return records.length
}
