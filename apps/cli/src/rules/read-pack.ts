import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WrittenPackShape } from '@openbeian/contract'
import { isRecord } from '@openbeian/filing'
import { type JudgedCase, type Situation, type SituationCase, situationsOf, type WrittenPack } from '@openbeian/rules'
import { type InputFault, messageOf, readJson } from './read-input.ts'

const released = fileURLToPath(new URL('../../../../conformance/situations/', import.meta.url))

export interface PackFile {
  file: string
  pack: WrittenPack
}

/** The packs of a folder (`*.json`, in the order of their names) and its own situations (`situations/*.json`). */
export function readPackFolder(path: string): { packs: PackFile[]; cases: JudgedCase[]; faults: InputFault[] } {
  const files = jsonFilesOf(path)
  if (!files) return { packs: [], cases: [], faults: [noPack(path, '没有这个文件夹。', 'There is no such folder.')] }
  if (files.length === 0) {
    return { packs: [], cases: [], faults: [noPack(path, '里面没有规则包（*.json）。', 'It holds no pack (*.json).')] }
  }
  const faults: InputFault[] = []
  const packs = files.flatMap((file) => {
    const read = readJson(file)
    if ('fault' in read) faults.push(read.fault)
    else {
      const shaped = WrittenPackShape.safeParse(read.value)
      if (shaped.success) return [{ file, pack: shaped.data as WrittenPack }]
      faults.push(...shaped.error.issues.map((issue) => shapeFault(file, read.value, issue)))
    }
    return []
  })
  const own = join(path, 'situations')
  return { packs, cases: readCases(own, faults), faults }
}

/** The situations of this release, and those of a folder beside them. */
export function allSituations(cases: JudgedCase[]): Situation[] {
  const faults: InputFault[] = []
  const all = [...readCases(released, faults), ...cases]
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

function readCases(folder: string, faults: InputFault[]): JudgedCase[] {
  const files = (jsonFilesOf(folder) ?? []).filter((file) => !/\/base-[^/]+$/.test(file))
  const known = bases()
  return files.flatMap((file) => {
    const read = readJson(file)
    try {
      if ('fault' in read) throw new Error(read.fault.message.en)
      const { rule, cases } = read.value as { rule: string; cases: SituationCase[] }
      return cases.flatMap((written) => situationsOf(rule, written, known))
    } catch (error) {
      const reason = messageOf(error)
      faults.push(noPack(file, `不是情形文件：${reason}`, `This is no file of situations: ${reason}`))
      return []
    }
  })
}

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
