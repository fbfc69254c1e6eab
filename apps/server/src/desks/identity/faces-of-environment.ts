import { cloudFaces, openLocalFaces } from '@openbeian/vision'
import type { FaceSettings } from '../../platform/deps.ts'
import type { Environment } from '../../platform/process/environment.ts'

/**
 * Which provider of faces this server may use. The local models stay off for a provider until its administrator accepts
 * their terms, or the operator of the server does for all. Throws an error that names the missing setting.
 */
export function facesOf(settings: Environment): FaceSettings | undefined {
  const { OPENBEIAN_FACE: chosen, OPENBEIAN_FACE_DAYS: keptDays, OPENBEIAN_FACE_TERMS_ACCEPTED: accepted } = settings
  if (chosen === 'off') return undefined
  if (chosen === 'cloud') return { provider: cloudFaces(cloudOf(settings)), keptDays, terms: 'service' }
  // no model is loaded before the first capture
  return { provider: openLocalFaces(), keptDays, terms: accepted === '1' ? 'environment' : 'console' }
}

function cloudOf({
  OPENBEIAN_FACE_URL: url,
  OPENBEIAN_FACE_KEY_ID: keyId,
  OPENBEIAN_FACE_SECRET: secret,
}: Environment) {
  if (url && keyId && secret) return { url, keyId, secret }
  throw new Error('OPENBEIAN_FACE=cloud needs OPENBEIAN_FACE_URL, OPENBEIAN_FACE_KEY_ID and OPENBEIAN_FACE_SECRET.')
}
