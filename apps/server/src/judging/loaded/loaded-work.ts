import {
  type CodeTables,
  type DialectFile,
  dialectOfFile,
  type FileFault,
  type OrderToTry,
  readDialectFile,
  tryDialect,
  v30,
} from '@openbeian/regulator'
import {
  type AdjustmentSet,
  addWrittenPack,
  adjustPacks,
  applyWrittenPack,
  evaluate,
  type JudgedCase,
  type Pack,
  type PastOrder,
  packs,
  situationsOf,
  tryPacks,
  type WrittenPack,
} from '@openbeian/rules'
import { readPackFile } from './read-pack-file.ts'
import { releasedSituations } from './released-situations.ts'

/** A file that linted, by what it calls itself, or why it is refused. */
export type Linted = { ok: true; name: string; version: string } | { ok: false; faults: FileFault[] }

interface PackTrialInput {
  /** What counts today. */
  loaded: WrittenPack[]
  adjusted?: AdjustmentSet
  pack: WrittenPack
  orders: PastOrder[]
}

interface AdjustmentTrialInput {
  loaded: WrittenPack[]
  /** What the provider adjusted until now, and what it tries. */
  before?: AdjustmentSet
  after: AdjustmentSet
  orders: PastOrder[]
}

/** All that is done with a file an operator brings, apart from the process that answers. */
export const loadedWork = {
  lintDialect: async (text: string): Promise<Linted> => {
    const read = readDialectFile(text)
    return read.ok ? { ok: true, name: read.file.version, version: read.file.version } : read
  },
  lintPack: async (text: string): Promise<Linted> => lintPack(text),
  /** What past orders would be told with a pack, in the place of the one of its id. */
  tryPack: async ({ loaded, adjusted, pack, orders }: PackTrialInput) => {
    const others = loaded.filter(({ id }) => id !== pack.id)
    const [before, after] = [inForce(loaded, adjusted), inForce([...others, pack], adjusted)]
    const { changed, otherFindings } = tryPacks(before, after, orders)
    return [...changed, ...otherFindings]
  },
  tryAdjustment: async ({ loaded, before, after, orders }: AdjustmentTrialInput) => {
    const { changed, otherFindings } = tryPacks(inForce(loaded, before), inForce(loaded, after), orders)
    return { changed, otherFindings }
  },
  tryDialect: async ({ file, codes, orders }: { file: DialectFile; codes: CodeTables; orders: OrderToTry[] }) =>
    tryDialect({ before: v30, after: dialectOfFile(file), codes }, orders),
}

/** The released rules with those that were loaded, then as adjusted: as `packsInForce` has it. */
function inForce(loaded: readonly WrittenPack[], adjusted: AdjustmentSet | undefined): Pack[] {
  const withPacks = loaded.reduce<Pack[]>((all, pack) => applyWrittenPack(all, pack).packs, [...packs])
  return adjusted ? adjustPacks(withPacks, adjusted).packs : withPacks
}

const maxFaults = 50

function lintPack(text: string): Linted {
  const read = readPackFile(text)
  if (!read.ok) return read
  const { pack, situations: written, lineOf } = read
  const at = (path: string, zh: string, en: string): FileFault => ({ line: lineOf(path), at: path, reason: { zh, en } })
  if (packs.some(({ id }) => id === pack.id)) {
    return {
      ok: false,
      faults: [at('pack.id', '发布版中已有这个名称的规则包。', 'The release has a pack of this id.')],
    }
  }
  const { bases, situations } = releasedSituations()
  const cases: JudgedCase[] = []
  const faults: FileFault[] = []
  for (const [index, { rule, cases: own }] of written.entries()) {
    try {
      cases.push(...own.flatMap((it) => situationsOf(rule, it, bases)))
    } catch (error) {
      faults.push(
        at(`situations.${index}`, `情形不能用：${reasonOf(error)}`, `This is no situation: ${reasonOf(error)}`),
      )
    }
  }
  const added = addWrittenPack(packs, pack, [...situations, ...cases.map((it) => it.situation)])
  faults.push(
    ...added.faults.map(({ rule, reason }) => at(placeOf(pack, rule), named(rule, reason.zh), named(rule, reason.en))),
  )
  if (faults.length === 0) faults.push(...cases.flatMap((it) => differences(added.packs, it, at)))
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, maxFaults) }
  return { ok: true, name: pack.id, version: pack.version }
}

const named = (rule: string, reason: string) => (rule ? `${rule}: ${reason}` : reason)
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Where in the file a rule of the pack stands. */
function placeOf({ adjust, rows }: WrittenPack, rule: string): string {
  const row = rows.findIndex(({ id }) => id === rule)
  if (row >= 0) return `pack.rows.${row}`
  const adjusted = adjust.findIndex((it) => it.rule === rule)
  return adjusted >= 0 ? `pack.adjust.${adjusted}` : 'pack'
}

/** What a situation of the pack was written to yield, and does not. */
function differences(
  all: Pack[],
  { rule, name, situation, findings }: JudgedCase,
  at: (path: string, zh: string, en: string) => FileFault,
): FileFault[] {
  const found = evaluate(all, situation).findings.map((it) => `${it.rule} at ${it.at}`)
  if (found.sort().join() === findings.join()) return []
  const [wanted, present] = [findings, found].map((it) => it.join(', ') || '—')
  return [
    at(
      'situations',
      `${rule}（${name}）应得到：${wanted}；实际得到：${present}。`,
      `${rule} (${name}) should yield ${wanted}; it yields ${present}.`,
    ),
  ]
}
