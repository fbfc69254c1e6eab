import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'

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

/** Rows kept before 2026-12 call `sheetCode` mark and `fieldStates` marks; they are sealed, so that no migration can rename them. */
type KeptBefore = Partial<Record<'mark', string> & Record<'marks', SeenOnSheet['fieldStates']>>

const { seal, open } = sealedJson<SeenOnSheet & KeptBefore>((materialId) => `sheet-check:${materialId}`)
export const sealSeen = (cipher: Cipher, materialId: string, seen: SeenOnSheet): Buffer =>
  seal(cipher, materialId, seen)

/** Throws `cipher.cannot-open`. */
export function openSeen(cipher: Cipher, materialId: string, sealed: Uint8Array): SeenOnSheet {
  const { mark, marks, ...seen } = open(cipher, materialId, sealed)
  return { ...seen, ...(mark === undefined ? {} : { sheetCode: mark }), ...(marks ? { fieldStates: marks } : {}) }
}
