import type { Cipher } from '../../platform/keys/cipher.ts'

type Verdict = 'ours' | 'other-order' | 'other-sheet' | 'foreign' | 'no-code'
type FieldState = 'there' | 'blank' | 'unclear'

export interface ComparedField {
  label: string
  printed: string
  state: 'same' | 'near' | 'missing'
  read?: string
}

/** What is kept of a look at a sheet that came back. */
export interface SeenOnSheet {
  verdict: Verdict
  /** Of ours: which sheet it is, and what its mark says. */
  version?: number
  mark?: string
  marks: Record<string, FieldState>
  fields: ComparedField[]
}

const contextOf = (materialId: string) => `sheet-check:${materialId}`

export const sealSeen = (cipher: Cipher, materialId: string, seen: SeenOnSheet): Buffer =>
  cipher.seal(Buffer.from(JSON.stringify(seen)), contextOf(materialId))

/** Throws `cipher.cannot-open`. */
export const openSeen = (cipher: Cipher, materialId: string, sealed: Uint8Array): SeenOnSheet =>
  JSON.parse(cipher.open(sealed, contextOf(materialId)).toString()) as SeenOnSheet
