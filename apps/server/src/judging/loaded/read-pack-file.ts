import { PackFileShape, type WrittenPackFields } from '@openbeian/contract'
import { type FileFault, readJsonLines } from '@openbeian/regulator'
import { isWrittenPack, type SituationCase, type WrittenPack } from '@openbeian/rules'

const bounds = { maxBytes: 2_000_000, maxDepth: 24 }
const maxFaults = 50

export type LoadedPack = WrittenPack & WrittenPackFields

export type PackFileRead =
  | {
      ok: true
      pack: LoadedPack
      situations: { rule: string; cases: SituationCase[] }[]
      lineOf: (path: string) => number
    }
  | { ok: false; faults: FileFault[] }

/** A pack and its situations as one file, or what is wrong with its form. */
export function readPackFile(text: string): PackFileRead {
  const read = readJsonLines(text, bounds)
  if (!read.ok) return read
  const shaped = PackFileShape.safeParse(read.value)
  if (!shaped.success) {
    const faults = shaped.error.issues.slice(0, maxFaults).map(({ path, message }) => {
      const at = path.join('.')
      return { line: read.lineOf(at), at, reason: { zh: message, en: message } }
    })
    return { ok: false, faults }
  }
  const { pack, situations } = shaped.data
  if (!isWrittenPack(pack)) {
    const reason = { zh: '依据（basis.source）不是已知的来源。', en: 'A basis.source is not one of the known sources.' }
    return { ok: false, faults: [{ line: read.lineOf('pack.rows'), at: 'pack.rows', reason }] }
  }
  return { ok: true, pack, situations, lineOf: read.lineOf }
}
