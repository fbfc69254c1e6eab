import { randomUUID } from 'node:crypto'
import { type OrderState, spanOf, withTheReviewer } from '@openbeian/filing'
import { readSample } from '../../apps/cli/src/demo/sample.ts'
import type { Cipher } from '../../apps/server/src/platform/keys/cipher.ts'
import { customerNameKey, sealedCustomerName } from '../../apps/server/src/records/accounts/sealed-account.ts'
import { nameKeysOf } from '../../apps/server/src/records/orders/name-keys.ts'
import { sealedOrderSubject, sealFiling, subjectKeyOf } from '../../apps/server/src/records/orders/order.ts'
import { keysOfService, keysOfSubject } from '../../apps/server/src/records/registry/filed-keys.ts'
import { sealedSubjectName } from '../../apps/server/src/records/registry/sealed-name.ts'
import { sealService, sealSubject } from '../../apps/server/src/records/registry/sealed-record.ts'
import type { Row } from './copy-rows.ts'
import { fillBesides } from './fill-besides.ts'
import { dayMs, type Filling, momentOf } from './filling.ts'
import { domainOf, filingOf, ipOf, numberOf, type Sizes } from './invented.ts'

const ids = (count: number) => Array.from({ length: count }, () => randomUUID())

/** Brings an installation to its size: sealed as the server seals, written by COPY. */
export async function fill(at: Pick<Filling, 'copyRows' | 'cipher' | 'owners' | 'sizes'>): Promise<void> {
  const { sizes, owners } = at
  const [{ filing: company }, { filing: person }] = await Promise.all([
    readSample('enterprise'),
    readSample('individual'),
  ])
  const customerIds = [owners.customerId, ...ids(sizes.customers - 1)]
  const filling: Filling = {
    ...at,
    cipher: remembering(at.cipher),
    orderIds: ids(sizes.orders),
    subjectIds: ids(sizes.subjects),
    serviceIds: ids(sizes.subjects),
    customerIds,
    customerOf: (subject) =>
      customerIds[subject % sizes.ownEvery === 0 ? 0 : subject % sizes.customers] ?? owners.customerId,
    filing: (subject) => filingOf({ company, person }, subject),
  }
  const { copyRows } = at
  await copyRows('customers', customers(filling))
  await copyRows('access_resources', resources(filling))
  await copyRows('orders', orders(filling))
  await copyRows('searched_orders', searched(filling))
  await copyRows('filed_subjects', subjects(filling))
  await copyRows('filed_services', services(filling))
  await copyRows('filed_domains', domains(filling))
  await copyRows('filed_accesses', accesses(filling))
  await copyRows('filed_keys', keys(filling))
  await fillBesides(filling)
}

/** The same few characters make all names: each pair is hashed once. */
function remembering(cipher: Cipher): Cipher {
  const known = new Map<string, Buffer>()
  const blindIndex = (kind: string, value: string) => {
    if (kind !== 'sponsor-name') return cipher.blindIndex(kind, value)
    const key = known.get(value) ?? cipher.blindIndex(kind, value)
    if (value.length <= 2) known.set(value, key)
    return key
  }
  return { ...cipher, blindIndex }
}

function* customers({ cipher, owners: { providerId }, customerIds }: Filling): Iterable<Row> {
  for (const [number, id] of customerIds.entries()) {
    if (number === 0) continue
    const name = `客户${String(number).padStart(5, '0')}`
    yield {
      id,
      provider_id: providerId,
      name_sealed: sealedCustomerName.seal(cipher, id, name),
      name_key: customerNameKey(cipher, providerId, name),
      external_id: `C-${number}`,
      created_at: momentOf(number, customerIds.length),
    }
  }
}

function* resources({ owners: { providerId }, customerIds }: Filling): Iterable<Row> {
  for (const [number, customerId] of customerIds.entries()) {
    const ip = ipOf(number)
    yield {
      provider_id: providerId,
      customer_id: customerId,
      kind: 'instance',
      name: `云主机-${number}`,
      ips: JSON.stringify([{ from: ip, to: ip }]),
      province: '110000',
      billing: 'prepaid',
      purchased_on: '2026-01-01',
      expires_on: '2035-12-31',
      quota: 10,
      created_at: momentOf(number, customerIds.length),
    }
  }
}

/** Every state has its orders: those that wait are the newest, most of the others are approved. */
function stateOf(number: number, { waiting }: Sizes): OrderState {
  if (number < waiting) return withTheReviewer[number % withTheReviewer.length] ?? 'inReview'
  if (number % 25 === 0) return 'draft'
  return number % 40 === 1 ? 'abandoned' : 'approved'
}

function* orders(at: Filling): Iterable<Row> {
  const { cipher, owners, sizes } = at
  for (const [number, id] of at.orderIds.entries()) {
    const subject = number % sizes.subjects
    const filing = at.filing(subject)
    const subjectNameSealed = sealedOrderSubject.seal(cipher, id, filing.subject.name)
    const moment = momentOf(number, sizes.orders)
    const state = stateOf(number, sizes)
    yield {
      id,
      provider_id: owners.providerId,
      customer_id: at.customerOf(subject),
      reference: `BA-${moment.toISOString().slice(0, 10).replaceAll('-', '')}-B${String(number).padStart(6, '0')}`,
      order_type: number < sizes.subjects ? 'FIRST' : 'CHANGE_SUBJECT',
      state,
      filing_sealed: sealFiling(cipher, id, filing),
      subject_name_sealed: subjectNameSealed,
      subject_key: subjectKeyOf(cipher, filing),
      service_names: filing.services.map((it) => it.name),
      domains: [domainOf(subject)],
      province: filing.subject.region.province,
      prepared_by: [owners.applicantId],
      created_by: owners.applicantId,
      rule_pack_version: state === 'draft' ? null : 'bench',
      created_at: moment,
      state_since: moment,
      deadline_at: number < sizes.waiting ? new Date(moment.getTime() + 5 * dayMs) : null,
      filed_subject_id: state === 'approved' ? at.subjectIds[subject] : null,
      filed_service_ids: state === 'approved' ? [at.serviceIds[subject] ?? ''] : [],
    }
  }
}

function* searched(at: Filling): Iterable<Row> {
  for (const [number, id] of at.orderIds.entries()) {
    const subject = number % at.sizes.subjects
    yield {
      order_id: id,
      provider_id: at.owners.providerId,
      name_keys: nameKeysOf(at.cipher, at.filing(subject).subject),
      domains: [domainOf(subject)],
    }
  }
}

/** As an administration numbers it. */
const regulatorIdOf = (number: number) => 10_000_000 + number

function* subjects(at: Filling): Iterable<Row> {
  const { cipher, owners, sizes } = at
  for (const [number, id] of at.subjectIds.entries()) {
    const filing = at.filing(number)
    const filed = { providerId: owners.providerId, regulatorId: String(regulatorIdOf(number)) }
    const moment = momentOf(number, sizes.subjects)
    yield {
      id,
      provider_id: owners.providerId,
      customer_id: at.customerOf(number),
      order_id: at.orderIds[number % sizes.orders],
      regulator_id: filed.regulatorId,
      number: numberOf(number),
      name_sealed: sealedSubjectName.seal(cipher, filed, filing.subject.name),
      name_keys: nameKeysOf(cipher, filing.subject),
      province: '110000',
      snapshot_sealed: cipher.seal(
        Buffer.from(JSON.stringify(filing)),
        `filed:${filed.providerId}:${filed.regulatorId}`,
      ),
      subject_sealed: sealSubject(cipher, filed, filing.subject),
      subject_key: subjectKeyOf(cipher, filing),
      keyed_at: moment,
      compared_at: moment,
      published_at: moment,
    }
  }
}

function* services(at: Filling): Iterable<Row> {
  for (const [number, id] of at.serviceIds.entries()) {
    const [service] = at.filing(number).services
    if (!service) continue
    const filed = { providerId: at.owners.providerId, regulatorId: String(regulatorIdOf(number)) }
    yield {
      id,
      subject_id: at.subjectIds[number],
      regulator_id: filed.regulatorId,
      number: `${numberOf(number)}-1`,
      name: service.name,
      kind: service.kind,
      home_url: service.homeUrl,
      service_sealed: sealService(at.cipher, filed, service),
    }
  }
}

function* domains({ serviceIds }: Filling): Iterable<Row> {
  for (const [number, serviceId] of serviceIds.entries())
    yield { service_id: serviceId, regulator_id: regulatorIdOf(number), name: domainOf(number) }
}

function* accesses({ serviceIds }: Filling): Iterable<Row> {
  for (const [number, serviceId] of serviceIds.entries()) {
    const ip = ipOf(number)
    const span = spanOf({ from: ip, to: ip })
    yield {
      service_id: serviceId,
      regulator_id: regulatorIdOf(number),
      provider: '110000000001',
      is_own: true,
      ips: JSON.stringify([{ from: ip, to: ip }]),
      addresses: span ? `{[${span.first},${span.last}]}` : '{}',
    }
  }
}

function* keys(at: Filling): Iterable<Row> {
  for (const [number, subjectId] of at.subjectIds.entries()) {
    const { subject, services } = at.filing(number)
    const serviceId = at.serviceIds[number]
    for (const { kind, key } of keysOfSubject(at.cipher, subject))
      yield { subject_id: subjectId, service_id: null, kind, key }
    for (const service of services)
      for (const { kind, key } of keysOfService(at.cipher, service))
        yield { subject_id: subjectId, service_id: serviceId, kind, key }
  }
}
