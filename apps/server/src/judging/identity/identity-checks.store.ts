import { randomUUID } from 'node:crypto'
import type { DepsInTx } from '../../platform/deps.ts'
import { sealedWords } from '../../records/audit/sealed-words.ts'

export interface IdentityCheck {
  orderId: string
  result: 'confirmed' | 'refused'
  fingerprint: Buffer
  note: string
  checkedBy: string
  checkedAt: Date
}

const sealedNote = sealedWords('identity_checks.note')

export async function insertIdentityCheck({ db, cipher }: Pick<DepsInTx, 'db' | 'cipher'>, it: IdentityCheck) {
  const id = randomUUID()
  await db
    .insertInto('identityChecks')
    .values({
      id,
      orderId: it.orderId,
      route: 'manual',
      result: it.result,
      fingerprint: it.fingerprint,
      noteSealed: it.note ? sealedNote.seal(cipher, id, it.note) : null,
      checkedBy: it.checkedBy,
      checkedAt: it.checkedAt,
    })
    .execute()
}
