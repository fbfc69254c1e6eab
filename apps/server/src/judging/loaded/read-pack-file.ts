import { PackFileShape, type WrittenPackFields } from '@openbeian/contract'
import { type FileFault, readJsonLines } from '@openbeian/regulator'
import { isWrittenPack, type SituationCase, type WrittenPack } from '@openbeian/rules'
import { z } from 'zod'

const bounds = { maxBytes: 2_000_000, maxDepth: 24 }
const maxFaults = 50
const chinese = z.locales.zhCN().localeError

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
    const inChinese = PackFileShape.safeParse(read.value, { error: chinese }).error?.issues ?? []
    const faults = shaped.error.issues.slice(0, maxFaults).map(({ path, message }, index) => {
      const at = path.join('.')
      return { line: read.lineOf(at), at, reason: { zh: inChinese[index]?.message ?? message, en: message } }
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
