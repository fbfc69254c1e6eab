import type { SignatureDrawing } from '@openbeian/contract'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'

/** What somebody drew, and who they said they were. */
export interface SignedDrawing {
  signer: string
  ip: string
  /** What the browser said it is. */
  device?: string
  drawing: SignatureDrawing
  /** The link it came by, and the HMAC of the device that kept it. */
  phone?: { handover: string; device: string }
}

export const { seal: sealSigned, open: openSigned } = sealedJson<SignedDrawing>(
  (signatureId) => `sheet-signature:${signatureId}`,
)

const signedHashes = sealedJson<string>((signatureId) => `sheet_signatures.signed_hash:${signatureId}`)

export const sealSignedHash = (cipher: Cipher, signatureId: string, hash: Buffer): Buffer =>
  signedHashes.seal(cipher, signatureId, hash.toString('hex'))

/** Throws `cipher.cannot-open`. */
export const openSignedHash = (cipher: Cipher, { id, signedHashSealed }: { id: string; signedHashSealed: Buffer }) =>
  Buffer.from(signedHashes.open(cipher, id, signedHashSealed), 'hex')

/** Length of all strokes together, as a share of the field's diagonal, from which a drawing counts as a signature. */
const minStrokeLength = 0.4

/** Is there more than a dot, a slip or a straight line? */
export function isDrawn({ width, height, strokes }: SignatureDrawing): boolean {
  const diagonal = Math.hypot(width, height)
  const points = strokes.reduce((sum, stroke) => sum + Math.floor(stroke.length / 2), 0)
  return (
    points >= 8 && strokes.reduce((sum, it) => sum + wayOf(it), 0) >= diagonal * minStrokeLength && !isOneLine(strokes)
  )
}

function wayOf(stroke: number[]): number {
  const points = pointsOf(stroke)
  return points.slice(1).reduce((way, [x, y], n) => {
    const [fromX, fromY] = points[n] ?? [x, y]
    return way + Math.hypot(x - fromX, y - fromY)
  }, 0)
}

/** A stroke is one list of numbers: x, y, x, y … */
export const pointsOf = (stroke: readonly number[]): [x: number, y: number][] =>
  Array.from({ length: Math.floor(stroke.length / 2) }, (_, n) => [stroke[n * 2] ?? 0, stroke[n * 2 + 1] ?? 0])

/** A single nearly straight stroke is no signature: its length hardly exceeds the distance between its ends. */
function isOneLine(strokes: number[][]): boolean {
  const [stroke, ...others] = strokes
  if (!stroke || others.length > 0) return false
  const [x = 0, y = 0] = stroke
  const ends = Math.hypot((stroke.at(-2) ?? 0) - x, (stroke.at(-1) ?? 0) - y)
  return wayOf(stroke) < ends * 1.1
}
