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
  /** Of ours: which sheet it is, and its sheet code. */
  version?: number
  sheetCode?: string
  fieldStates: Record<string, FieldState>
  fields: ComparedField[]
}

const contextOf = (materialId: string) => `sheet-check:${materialId}`

export const sealSeen = (cipher: Cipher, materialId: string, seen: SeenOnSheet): Buffer =>
  cipher.seal(Buffer.from(JSON.stringify(seen)), contextOf(materialId))

/** Rows kept before 2026-12 call `sheetCode` mark and `fieldStates` marks; they are sealed, so that no migration can rename them. */
type KeptBefore = Partial<Record<'mark', string> & Record<'marks', SeenOnSheet['fieldStates']>>

/** Throws `cipher.cannot-open`. */
export function openSeen(cipher: Cipher, materialId: string, sealed: Uint8Array): SeenOnSheet {
  const kept = JSON.parse(cipher.open(sealed, contextOf(materialId)).toString()) as SeenOnSheet & KeptBefore
  const { mark, marks, ...seen } = kept
  return { ...seen, ...(mark === undefined ? {} : { sheetCode: mark }), ...(marks ? { fieldStates: marks } : {}) }
}
