import { type CertificateType, domainKey, type Filing, formatIpv4 } from '@openbeian/filing'
import type { Blacklists, CodeTables, IllegalAccess } from '@openbeian/regulator'
import type { Facts } from '@openbeian/rules'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { type BlacklistEntry, findListed, putEntry, takeOffList } from './blacklists.store.ts'

/** Key of a blacklisted sponsor by certificate; the same key as the one of an order's subject. */
const subjectKey = (cipher: Cipher, type: string, number: string): string =>
  cipher.blindIndex('subject', `${type}:${number.replace(/\s/g, '').toUpperCase()}`).toString('hex')

const takenOff = 2

type Subjects = NonNullable<Blacklists['subjects']>
type Services = NonNullable<Blacklists['services']>

interface Place {
  cipher: Cipher
  providerId: string
  at: Date
}

/** `Zthmdxxs`: a subject goes on the list, changes there or leaves it. False: it names nobody. */
export async function listSubject(
  tx: Tx,
  { codes, ...place }: Place & { codes: CodeTables },
  { subject, operation, remark }: Subjects[number],
): Promise<boolean> {
  if (!subject) return false
  const { type, number } = subject.certificate
  const known = Object.entries(codes.certificateTypes).find(([, it]) => it.id === type)?.[0]
  const key = subjectKey(place.cipher, known ?? String(type), number)
  await put(tx, operation, { ...place, source: 'HMDLB', kind: 'subject', key, name: subject.name, remark })
  return true
}

/** `Wzhmdxxs`: a service with its domains. */
export async function listService(tx: Tx, place: Place, { service, operation, remark }: Services[number]) {
  for (const name of service.domains) {
    const key = domainKey(name)
    await put(tx, operation, { ...place, source: 'HMDLB', kind: 'domain', key, name: key, remark })
  }
}

/** `FFJRHMD`: a domain that is accessed illegally, and the address it is accessed at. */
export async function listIllegal(tx: Tx, place: Place, { domain, ip, remark }: IllegalAccess): Promise<void> {
  const listed = { ...place, source: 'FFJRHMD' as const, remark }
  await put(tx, 0, { ...listed, kind: 'domain', key: domainKey(domain), name: domain })
  const address = formatIpv4(ip)
  await put(tx, 0, { ...listed, kind: 'address', key: address, name: address })
}

const put = (tx: Tx, operation: number, { cipher, ...entry }: BlacklistEntry & { cipher: Cipher }) =>
  operation === takenOff ? takeOffList(tx, entry) : putEntry(tx, cipher, entry)

/** Which parts of a filing are on a blacklist, as facts for the rules; undefined until an administration sent a list. */
export async function blacklistedOf(
  db: Db,
  { cipher, providerId, subject, services }: Filing & { cipher: Cipher; providerId: string },
): Promise<Facts['blacklisted']> {
  const { type, number } = subject.certificate
  const domains = services.flatMap((it) => it.domains.map(({ name }) => name))
  const addresses = services.flatMap(({ access }) => access.flatMap(({ ips }) => ips.map(({ from }) => from)))
  const { hasListed, hasIllegal, found } = await findListed(db, providerId, {
    subject: type && number ? [subjectKey(cipher, type satisfies CertificateType, number)] : [],
    domain: domains.map(domainKey),
    address: addresses,
  })
  if (!hasListed && !hasIllegal) return undefined
  const isOn = (source: BlacklistEntry['source'], key: string) =>
    found.some((it) => it.source === source && it.kind !== 'subject' && it.key === domainKey(key))
  return {
    subject: found.some((it) => it.kind === 'subject'),
    domains: domains.filter((it) => isOn('HMDLB', it)),
    ...(hasIllegal ? { illegalAccess: [...domains, ...addresses].filter((it) => isOn('FFJRHMD', it)) } : {}),
  }
}
