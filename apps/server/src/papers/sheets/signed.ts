import type { SignatureDrawing } from '@openbeian/contract'
import type { Cipher } from '../../platform/keys/cipher.ts'

/** What somebody drew, and who they said they were. */
export interface SignedDrawing {
  signer: string
  ip: string
  drawing: SignatureDrawing
  /** The link it came by, and the HMAC of the device that kept it. */
  phone?: { handover: string; device: string }
}

const contextOf = (signatureId: string) => `sheet-signature:${signatureId}`

export const sealSigned = (cipher: Cipher, signatureId: string, signed: SignedDrawing): Buffer =>
  cipher.seal(Buffer.from(JSON.stringify(signed)), contextOf(signatureId))

/** Throws `cipher.cannot-open`. */
export const openSigned = (cipher: Cipher, signatureId: string, sealed: Uint8Array): SignedDrawing =>
  JSON.parse(cipher.open(sealed, contextOf(signatureId)).toString()) as SignedDrawing

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
  let way = 0
  for (let n = 2; n + 1 < stroke.length; n += 2)
    way += Math.hypot(
      (stroke[n] as number) - (stroke[n - 2] as number),
      (stroke[n + 1] as number) - (stroke[n - 1] as number),
    )
  return way
}

/** A single nearly straight stroke is no signature: its length hardly exceeds the distance between its ends. */
function isOneLine(strokes: number[][]): boolean {
  const [stroke, ...others] = strokes
  if (!stroke || others.length > 0) return false
  const [x = 0, y = 0] = stroke
  const ends = Math.hypot((stroke.at(-2) ?? 0) - x, (stroke.at(-1) ?? 0) - y)
  return wayOf(stroke) < ends * 1.1
}
