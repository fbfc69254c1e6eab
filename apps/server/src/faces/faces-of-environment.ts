import { cloudFaces, openLocalFaces } from '@openbeian/vision'
import type { Environment } from '../environment.ts'
import type { FaceSettings } from '../platform/deps.ts'

/** Who compares faces here: nobody, unless an operator says so; a demonstration does. Throws an error that names what is missing. */
export function facesOf(settings: Environment): FaceSettings | undefined {
  const isDemo = settings.OPENBEIAN_DEMO === '1'
  const keptDays = settings.OPENBEIAN_FACE_DAYS
  const chosen = settings.OPENBEIAN_FACE ?? (isDemo ? 'local' : 'off')
  if (chosen === 'off') return undefined
  if (chosen === 'cloud') return { provider: cloudFaces(cloudOf(settings)), keptDays }
  // the terms of the models are not known for sure: somebody has to answer for their use
  if (settings.OPENBEIAN_FACE_TERMS_ACCEPTED !== '1' && !isDemo) {
    throw new Error(
      'OPENBEIAN_FACE=local needs OPENBEIAN_FACE_TERMS_ACCEPTED=1: read what NOTICE says of the face models.',
    )
  }
  return { provider: openLocalFaces(), keptDays }
}

function cloudOf({
  OPENBEIAN_FACE_URL: url,
  OPENBEIAN_FACE_KEY_ID: keyId,
  OPENBEIAN_FACE_SECRET: secret,
}: Environment) {
  if (url && keyId && secret) return { url, keyId, secret }
  throw new Error('OPENBEIAN_FACE=cloud needs OPENBEIAN_FACE_URL, OPENBEIAN_FACE_KEY_ID and OPENBEIAN_FACE_SECRET.')
}
