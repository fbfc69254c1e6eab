import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PackFault, PackFileShape, packFaultsOf } from '@openbeian/contract'
import { isRecord } from '@openbeian/filing'
import { readJsonLines } from '@openbeian/regulator'
import {
  isWrittenPack,
  type JudgedCase,
  type Situation,
  type SituationCase,
  situationsOf,
  unknownSources,
  type WrittenPack,
} from '@openbeian/rules'
import { type InputFault, messageOf, readJson, readText } from './read-input.ts'

const released = fileURLToPath(new URL('../../../../conformance/situations/', import.meta.url))

/** A file of a pack has two megabytes at most, as on a server. */
const bounds = { maxBytes: 2_000_000, maxDepth: 24 }

interface PackFile {
  file: string
  pack: WrittenPack
  /** Where in the file a rule of the pack stands. */
  lineOfRule(rule: string): number
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
    const read = readPack(file)
    if ('faults' in read) {
      faults.push(...read.faults)
      return []
    }
    situations.push(...read.situations)
    return [read.pack]
  })
  situations.push(...readSituations(join(path, 'situations'), faults))
  return { packs, situations, cases: casesOf(situations, path, faults), faults }
}

/** A file that is a pack, or holds one and its situations. */
function readPack(file: string): { pack: PackFile; situations: WrittenSituations[] } | { faults: InputFault[] } {
  const read = readText(file)
  if ('fault' in read) return { faults: [read.fault] }
  const parsed = readJsonLines(read.text, bounds)
  if (!parsed.ok) return { faults: parsed.faults.map(({ line, ...it }) => faultAt(`${file}:${line}`, it)) }
  const isAlone = !(isRecord(parsed.value) && 'pack' in parsed.value)
  const value = isAlone ? { pack: parsed.value } : parsed.value
  const lineOf = (at: string) => parsed.lineOf(isAlone ? at.replace(/^pack\.?/, '') : at)
  const refuse = (faults: PackFault[]) => ({
    faults: faults.map(({ at, reason }) =>
      faultAt([`${file}:${lineOf(at)}`, ruleAt(value, at)].filter(Boolean).join(': '), {
        at: isAlone ? at.replace(/^pack\.?/, '') : at,
        reason,
      }),
    ),
  })
  const shaped = PackFileShape.safeParse(value)
  if (!shaped.success) return refuse(packFaultsOf(shaped.error, value))
  const { pack, situations } = shaped.data
  if (!isWrittenPack(pack)) return refuse(unknownSources(pack.rows).map((it) => ({ ...it, at: `pack.${it.at}` })))
  return { pack: { file, pack, lineOfRule: (rule) => lineOf(placeOfRule(pack, rule)) }, situations }
}

const faultAt = (place: string, { at, reason }: PackFault): InputFault => ({
  at: place,
  message: at ? { zh: `${at}：${reason.zh}`, en: `${at}: ${reason.en}` } : reason,
})

/** The rule a place belongs to, so that not only its number in a list is told. */
function ruleAt(file: unknown, at: string): string | undefined {
  const path = at.split('.')
  const [list, index] = path[0] === 'pack' ? path.slice(1) : path
  const holder = isRecord(file) && path[0] === 'pack' ? file.pack : file
  const rows = isRecord(holder) && list !== undefined ? holder[list] : undefined
  const row: unknown = Array.isArray(rows) ? rows[Number(index)] : undefined
  const rule = isRecord(row) ? (row.rule ?? row.id) : undefined
  return typeof rule === 'string' ? rule : undefined
}

function placeOfRule({ adjust, rows }: WrittenPack, rule: string): string {
  const row = rows.findIndex(({ id }) => id === rule)
  const adjusted = adjust.findIndex((it) => it.rule === rule)
  if (row >= 0) return `pack.rows.${row}`
  return adjusted >= 0 ? `pack.adjust.${adjusted}` : 'pack'
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
