import { findNewestTerms, insertTerms } from '../../judging/identity/face-terms.store.ts'
import { modelTerms } from '../../judging/identity/model-terms.ts'
import { type DepsInTx, inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { faceError } from './faces.errors.ts'

const aboutTerms = `face-terms:${modelTerms.version}`

/**
 * An administrator answers for the models from now on, or no longer. Every server asks again before each check.
 * Throws `faces.terms-not-asked`, `faces.terms-outdated`.
 */
export async function decideFaceTerms(
  { caller, db, cipher, faces, now }: Work,
  { accepts, textVersion }: { accepts: boolean; textVersion: string },
): Promise<void> {
  if (faces?.terms !== 'console') throw faceError('faces.terms-not-asked')
  if (accepts && textVersion !== modelTerms.version) {
    throw faceError('faces.terms-outdated', { version: modelTerms.version })
  }
  const { providerId, accountId } = caller
  await inTransaction({ db }, async ({ db }) => {
    const before = await findNewestTerms(db, providerId)
    await insertTerms(db, {
      providerId,
      textVersion,
      accepts,
      decidedBy: accountId,
      decidedAt: now(),
    })
    await writeAudit(
      { db, cipher },
      {
        caller,
        action: accepts ? 'face.accept-terms' : 'face.withdraw-terms',
        about: aboutTerms,
        ...(before ? { before: { accepts: before.accepts, textVersion: before.textVersion } } : {}),
        after: { accepts, textVersion },
      },
    )
  })
}

/** A demonstration comes accepted; what people decide in it stays. */
export async function acceptForDemonstration(
  { db: tx, cipher, now }: Pick<DepsInTx, 'db' | 'cipher' | 'now'>,
  providerId: string,
): Promise<void> {
  if (await findNewestTerms(tx, providerId)) return
  const { version } = modelTerms
  await insertTerms(tx, { providerId, textVersion: version, accepts: true, decidedAt: now() })
  const after = { accepts: true, textVersion: version, demonstration: true }
  await writeAudit({ db: tx, cipher }, { providerId, action: 'face.accept-terms', about: aboutTerms, after })
}
