import {
  type FieldPath,
  type Filing,
  type GivenText,
  givenTextsOf,
  isGivenOtherwise,
  isReportedOtherwise,
  type Person,
} from '@openbeian/filing'
import { isInGbk } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { listConfirmedKeys } from '../../records/orders/order-actions.store.ts'

/** A name or an address the administration is told by a substitute, since it has not the characters of the true one. */
export interface ReportedName {
  kind: 'person' | 'text'
  /** The path of the person; of what a sponsor was given that of its substitute. */
  at: FieldPath
  /** Where the substitute stands. */
  reportedAt: FieldPath
  name: string
  reportedName: string
  certificateNumber: string
  /** Another name, substitute or certificate has another key; keyed, so that it gives none of them away. */
  key: string
}

/** What this filing reports otherwise, once for each place. */
export const reportedNamesIn = (cipher: Cipher, { subject, services }: Filing): ReportedName[] => [
  ...[
    { at: 'subject.principal', person: subject.principal },
    ...services.map(({ manager }, index) => ({ at: `services.${index}.manager`, person: manager })),
  ]
    .filter(({ person }) => isReportedOtherwise(person, isInGbk))
    .map(({ at, person }) => reportedNameAt(cipher, at, person)),
  ...givenTextsOf(subject)
    .filter((it) => isGivenOtherwise(it, isInGbk))
    .map((it) => reportedTextAt(cipher, it, subject.certificate.number)),
]

function reportedNameAt(cipher: Cipher, at: string, { name, reportedName = '', certificate }: Person): ReportedName {
  const key = keyOf(cipher, [name, reportedName, certificate.type, certificate.number])
  const reportedAt = `${at}.reportedName`
  return { kind: 'person', at, reportedAt, name, reportedName, certificateNumber: certificate.number, key }
}

function reportedTextAt(cipher: Cipher, { what, text, reported, reportedAt }: GivenText, number: string): ReportedName {
  const key = keyOf(cipher, [what, text, reported, number])
  return {
    kind: 'text',
    at: reportedAt,
    reportedAt,
    name: text,
    reportedName: reported,
    certificateNumber: number,
    key,
  }
}

const keyOf = (cipher: Cipher, spelled: string[]): string =>
  cipher.blindIndex('reported-name', JSON.stringify(spelled)).toString('hex')

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
