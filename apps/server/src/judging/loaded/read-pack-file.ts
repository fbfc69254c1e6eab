import { type PackFault, PackFileShape, packFaultsOf, type WrittenPackFields } from '@openbeian/contract'
import { type FileFault, readJsonLines } from '@openbeian/regulator'
import { isWrittenPack, type SituationCase, unknownSources, type WrittenPack } from '@openbeian/rules'

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
  const refuse = (faults: PackFault[]): PackFileRead => ({
    ok: false,
    faults: faults.slice(0, maxFaults).map((it) => ({ line: read.lineOf(it.at), ...it })),
  })
  const shaped = PackFileShape.safeParse(read.value)
  if (!shaped.success) return refuse(packFaultsOf(shaped.error, read.value))
  const { pack, situations } = shaped.data
  if (!isWrittenPack(pack)) return refuse(unknownSources(pack.rows).map((it) => ({ ...it, at: `pack.${it.at}` })))
  return { ok: true, pack, situations, lineOf: read.lineOf }
}
