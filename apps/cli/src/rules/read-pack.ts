import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PackFileShape, WrittenPackShape } from '@openbeian/contract'
import { isRecord } from '@openbeian/filing'
import {
  isWrittenPack,
  type JudgedCase,
  type Situation,
  type SituationCase,
  situationsOf,
  type WrittenPack,
} from '@openbeian/rules'
import { type InputFault, messageOf, readJson } from './read-input.ts'

const released = fileURLToPath(new URL('../../../../conformance/situations/', import.meta.url))

interface PackFile {
  file: string
  pack: WrittenPack
}

/** What shows a rule, as it is written. */
interface WrittenSituations {
  rule: string
  cases: SituationCase[]
}

interface PackFolder {
  packs: PackFile[]
  situations: WrittenSituations[]
  cases: JudgedCase[]
  faults: InputFault[]
}

/**
 * The packs of a folder (`*.json`, in the order of their names) and its own situations (`situations/*.json`); or one file
 * that holds a pack and its situations, as a server loads it.
 */
export function readPackFolder(path: string): PackFolder {
  const files = jsonFilesOf(path)
  const nothing = { packs: [], situations: [], cases: [] }
  if (!files) return { ...nothing, faults: [noPack(path, '没有这个文件夹。', 'There is no such folder.')] }
  if (files.length === 0) {
    return { ...nothing, faults: [noPack(path, '里面没有规则包（*.json）。', 'It holds no pack (*.json).')] }
  }
  const faults: InputFault[] = []
  const situations: WrittenSituations[] = []
  const packs = files.flatMap((file) => {
    const read = readJson(file)
    if ('fault' in read) faults.push(read.fault)
    else if (isRecord(read.value) && 'pack' in read.value) {
      const shaped = PackFileShape.safeParse(read.value)
      if (!shaped.success) faults.push(...shaped.error.issues.map((issue) => shapeFault(file, read.value, issue)))
      else if (!isWrittenPack(shaped.data.pack))
        faults.push(
          noPack(file, '依据（basis.source）不是已知的来源。', 'A basis.source is not one of the known sources.'),
        )
      else {
        situations.push(...shaped.data.situations)
        return [{ file, pack: shaped.data.pack }]
      }
    } else {
      const shaped = WrittenPackShape.safeParse(read.value)
      if (shaped.success) return [{ file, pack: shaped.data as WrittenPack }]
      faults.push(...shaped.error.issues.map((issue) => shapeFault(file, read.value, issue)))
    }
    return []
  })
  situations.push(...readSituations(join(path, 'situations'), faults))
  return { packs, situations, cases: casesOf(situations, path, faults), faults }
}

/** The situations of this release, and those of a folder beside them. */
export function allSituations(cases: JudgedCase[]): Situation[] {
  const faults: InputFault[] = []
  const all = [...casesOf(readSituations(released, faults), released, faults), ...cases]
  if (faults.length > 0) throw new Error(faults.map(({ at, message }) => `${at}: ${message.en}`).join('\n'))
  return [...Object.values(bases()), ...all.map((it) => it.situation)]
}

function bases(): Record<string, Situation> {
  const named = (jsonFilesOf(released) ?? []).flatMap((file) => {
    const [, base] = /^base-(.+)\.json$/.exec(basename(file)) ?? []
    const read = base ? readJson(file) : undefined
    return base && read && 'value' in read ? [[base, read.value as Situation] as const] : []
  })
  return Object.fromEntries(named)
}

function readSituations(folder: string, faults: InputFault[]): WrittenSituations[] {
  const files = (jsonFilesOf(folder) ?? []).filter((file) => !/\/base-[^/]+$/.test(file))
  return files.flatMap((file) => {
    const read = readJson(file)
    if ('value' in read) return [read.value as WrittenSituations]
    faults.push(noSituations(file, read.fault.message.en))
    return []
  })
}

/** Each situation as the rules are asked of it. */
function casesOf(situations: readonly WrittenSituations[], at: string, faults: InputFault[]): JudgedCase[] {
  const known = bases()
  return situations.flatMap(({ rule, cases }) => {
    try {
      return cases.flatMap((written) => situationsOf(rule, written, known))
    } catch (error) {
      faults.push(noSituations(rule ? `${at}: ${rule}` : at, messageOf(error)))
      return []
    }
  })
}

const noSituations = (at: string, reason: string) =>
  noPack(at, `不是情形文件：${reason}`, `This is no file of situations: ${reason}`)

function jsonFilesOf(path: string): string[] | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile()) return [path]
  if (!found?.isDirectory()) return undefined
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name))
}

const noPack = (at: string, zh: string, en: string): InputFault => ({ at, message: { zh, en } })

/** Names the rule a fault is in, not only its place in a list. */
function shapeFault(file: string, value: unknown, { path, message }: { path: PropertyKey[]; message: string }) {
  const [list, index] = path
  const rows = isRecord(value) && (list === 'adjust' || list === 'rows') ? value[list] : undefined
  const row: unknown = Array.isArray(rows) && typeof index === 'number' ? rows[index] : undefined
  const rule = isRecord(row) ? (row.rule ?? row.id) : undefined
  const at = [file, ...(typeof rule === 'string' ? [rule] : [])].join(': ')
  const reason = `${path.join('.')} ${message}`
  return { at, message: { zh: reason, en: reason } }
}
