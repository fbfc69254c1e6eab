import { type Filing, isReportedOtherwise, type Person } from '@openbeian/filing'
import { isInGbk } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { listConfirmedKeys } from '../../records/orders/order-actions.store.ts'

/** A person the administration is told by a substitute, since it has not the characters of the name. */
export interface ReportedName {
  /** The path of the person. */
  at: string
  name: string
  reportedName: string
  certificateNumber: string
  /** Another name, substitute or certificate has another key; keyed, so that it gives none of them away. */
  key: string
}

/** Whom this filing reports by another name, everybody once for each place. */
export const reportedNamesIn = (cipher: Cipher, { subject, services }: Filing): ReportedName[] =>
  [
    { at: 'subject.principal', person: subject.principal },
    ...services.map(({ manager }, index) => ({ at: `services.${index}.manager`, person: manager })),
  ]
    .filter(({ person }) => isReportedOtherwise(person, isInGbk))
    .map(({ at, person }) => reportedNameAt(cipher, at, person))

function reportedNameAt(cipher: Cipher, at: string, { name, reportedName = '', certificate }: Person): ReportedName {
  const spelled = JSON.stringify([name, reportedName, certificate.type, certificate.number])
  const key = cipher.blindIndex('reported-name', spelled).toString('hex')
  return { at, name, reportedName, certificateNumber: certificate.number, key }
}

/** Those of them a reviewer confirmed as they stand now. */
export async function confirmedNames(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  order: Order,
): Promise<ReportedName[]> {
  const reported = reportedNamesIn(cipher, openFiling(cipher, order))
  if (reported.length === 0) return []
  const keys = await listConfirmedKeys(db, order)
  return reported.filter(({ key }) => keys.includes(key))
}
