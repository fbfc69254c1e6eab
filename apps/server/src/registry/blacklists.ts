import type { CertificateType, Filing } from '@openbeian/filing'
import type { Blacklists, CodeTables, IllegalAccess } from '@openbeian/regulator'
import type { Cipher } from '../platform/cipher.ts'
import type { Db, Tx } from '../platform/database.ts'
import { type BlacklistEntry, findListed, putEntry, takeOffList } from './blacklists.store.ts'

/** Whom nobody may file, by its certificate: the same key as that of an order's subject. */
const subjectKey = (cipher: Cipher, type: string, number: string): string =>
  cipher.blindIndex('subject', `${type}:${number.replace(/\s/g, '').toUpperCase()}`).toString('hex')

const takenOff = 2

type Subjects = NonNullable<Blacklists['subjects']>
type Services = NonNullable<Blacklists['services']>

interface Place {
  providerId: string
  at: Date
}

/** `Zthmdxxs`: a subject goes on the list, changes there or leaves it. False: it names nobody. */
export async function listSubject(
  tx: Tx,
  { cipher, codes, ...place }: Place & { cipher: Cipher; codes: CodeTables },
  { subject, operation, remark }: Subjects[number],
): Promise<boolean> {
  if (!subject) return false
  const { type, number } = subject.certificate
  const known = Object.entries(codes.certificateTypes).find(([, it]) => it.id === type)?.[0]
  const key = subjectKey(cipher, known ?? String(type), number)
  await put(tx, operation, { ...place, source: 'HMDLB', kind: 'subject', key, name: subject.name, remark })
  return true
}

/** `Wzhmdxxs`: a service with its domains. */
export async function listService(tx: Tx, place: Place, { service, operation, remark }: Services[number]) {
  for (const name of service.domains) {
    const key = name.toLowerCase()
    await put(tx, operation, { ...place, source: 'HMDLB', kind: 'domain', key, name: key, remark })
  }
}

/** `FFJRHMD`: a domain that is accessed illegally. */
export const listIllegal = (tx: Tx, place: Place, { domain, remark }: IllegalAccess) =>
  put(tx, 0, { ...place, source: 'FFJRHMD', kind: 'domain', key: domain.toLowerCase(), name: domain, remark })

const put = (tx: Tx, operation: number, entry: BlacklistEntry) =>
  operation === takenOff ? takeOffList(tx, entry) : putEntry(tx, entry)

/** What of a filing is on a blacklist, as the rules want to know it; undefined while no administration sent one. */
export async function blacklistedOf(
  db: Db,
  cipher: Cipher,
  providerId: string,
  { subject, services }: Filing,
): Promise<{ subject: boolean; domains: string[] } | undefined> {
  const { type, number } = subject.certificate
  const domains = services.flatMap((it) => it.domains.map(({ name }) => name))
  const keys = {
    subject: type && number ? [subjectKey(cipher, type satisfies CertificateType, number)] : [],
    domain: domains.map((it) => it.toLowerCase()),
  }
  const listed = await findListed(db, providerId, keys)
  if (!listed) return undefined
  const isListed = new Set(listed.filter((it) => it.kind === 'domain').map((it) => it.key))
  return {
    subject: listed.some((it) => it.kind === 'subject'),
    domains: domains.filter((it) => isListed.has(it.toLowerCase())),
  }
}
