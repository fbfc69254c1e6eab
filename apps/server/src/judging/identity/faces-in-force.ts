import type { FaceSettings } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { findNewestTerms } from './face-terms.store.ts'
import { modelTerms } from './model-terms.ts'

/** The provider of faces in force; undefined until the administrator accepted the current version of the terms. */
export async function facesInForce(
  db: Db,
  faces: FaceSettings | undefined,
  providerId: string,
): Promise<FaceSettings | undefined> {
  if (faces?.terms !== 'console') return faces
  const newest = await findNewestTerms(db, providerId)
  return newest?.accepts && newest.textVersion === modelTerms.version ? faces : undefined
}
