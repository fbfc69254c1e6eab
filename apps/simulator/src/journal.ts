import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sealed } from '@openbeian/regulator'
import type { FaultOperation } from './faults/fault-operations.ts'
import type { FiledResource, FiledSubject } from './registry.ts'
import { readTagged, writeTagged } from './tagged-json.ts'

/** Something that happened at the administration and is never undone; `at` is an instant in ISO 8601. */
export type JournalEntry = { at: string } & JournalEvent

export type JournalEvent =
  | { kind: 'uploadAccepted'; sequence: number; bytes: number; sealed: Omit<Sealed, 'beianInfo'> }
  | { kind: 'uploadRefused'; sequence: number; code: number }
  /** A number that was said to be missing came again. */
  | { kind: 'uploadRepeated'; sequence: number; isSame: boolean }
  | ({ kind: 'uploadChecked'; sequence: number; filings: ArrivedFiling[]; documentFault?: number } & Offered &
      Partial<RegistryChange>)
  /** `refused`: services of it that were not approved, by their place. */
  | ({ kind: 'filingApproved'; filingId: string; opinion: string; refused?: number[] } & Offered &
      Issued &
      Partial<RegistryChange>)
  /** Anything approved that is no first filing. */
  | ({ kind: 'changeApproved'; filingId: string; opinion: string; refused?: number[] } & Offered & RegistryChange)
  | ({ kind: 'filingRefused'; filingId: string; opinion: string } & Offered)
  /** Offered because somebody or a fault wanted it. */
  | ({ kind: 'fileOffered'; block: OfferedBlock; poison?: PoisonKind; unfiledSites?: string[] } & Offered &
      Partial<RegistryChange>)
  /** A filing that other providers reported. */
  | ({ kind: 'subjectRegistered' } & Issued & RegistryChange)
  | { kind: 'downloadServed'; fileName: string }
  | { kind: 'downloadAcknowledged'; fileName: string }
  | { kind: 'faultInjected'; fault: string; operation: FaultOperation; sequence?: number }

/** Names of files that can be downloaded from now on, or from an instant in ISO 8601. */
export interface Offered {
  offers: string[]
  notBefore?: Record<string, string>
}

/** What the registry holds from now on. */
export interface RegistryChange {
  subjects: FiledSubject[]
  resources?: FiledResource[]
  /** The administration's ids of IP ranges and domains. */
  deletedResources?: bigint[]
  nextId: bigint
}

/** The blocks of an upload; those of IP and domains with their root in front. */
export type ReportedBlock =
  | 'XZBA'
  | 'XZWZ'
  | 'XZJR'
  | 'BGBA'
  | 'ZXBA'
  | 'XZHYD'
  | 'HSJG'
  | 'WBACLJG'
  | 'IPXZBA'
  | 'IPXGBA'
  | 'IPSCBA'
  | 'YMXZBA'
  | 'YMXGBA'
  | 'YMSCBA'

/** What a file that is offered holds, and how its name begins; `POISON`: nothing that can be read. */
export type OfferedBlock =
  | 'BAJG'
  | 'BASJ'
  | 'ZXSJ'
  | 'HMDLB'
  | 'FFJRHMD'
  | 'WBAWZLB'
  | 'HSRW'
  | 'HCJG'
  | 'XGTZ'
  | 'JCDM'
  | 'SJTB'
  | 'IPBAJG'
  | 'IPHCJG'
  | 'YMBAJG'
  | 'ADDED'
  | 'POISON'

export const poisonKinds = ['notZip', 'notXml', 'notGbk', 'unknownBlock'] as const
export type PoisonKind = (typeof poisonKinds)[number]

/** A record of an upload: what has to be known of it without opening the file. */
export interface ArrivedFiling {
  /** Sequence of the upload and place in it: `3-1`. */
  filingId: string
  block: ReportedBlock
  /** 操作类型 (`Czlx`). */
  operation: number
  /** How the result names the record (`Bs`). */
  about: string
  /** The provider's id of the subject in a first filing, else the administration's. */
  subjectId: string
  subjectName: string
  certificate?: { type: number; number: string }
  services: { name: string; domains: string[] }[]
  /** Result codes; empty when there is nothing to complain about. */
  faults: number[]
}

/** What an approval gives away; ids as text, for they do not fit a JSON number. */
export interface Issued {
  province: string
  year: number
  serial: number
  subjectNumber: string
  firstId: string
  idCount: number
  /** 备案密码 */
  filingPassword: string
  /** Services of the record that were refused, by their place. */
  refused?: number[]
}

export interface Journal {
  entries: readonly JournalEntry[]
  /** Resolves when the entry is on the disk. One at a time. */
  append(event: JournalEvent): Promise<JournalEntry>
  close(): Promise<void>
}

const fileIn = (folder: string) => join(folder, 'journal.jsonl')

/** Every entry that was written whole: a last line without its end was never answered for. */
export async function readJournal(folder: string): Promise<JournalEntry[]> {
  return (await readWhole(folder)).entries
}

/** Opens the journal of this folder for appending; a torn last line is cut off. */
export async function openJournal(folder: string, now: () => Date): Promise<Journal> {
  const { entries, size } = await readWhole(folder)
  const file = await open(fileIn(folder), 'a', 0o600)
  await file.truncate(size)

  let end = size
  return {
    entries,
    async append(event) {
      const entry: JournalEntry = { at: now().toISOString(), ...event }
      const line = Buffer.from(`${writeTagged(entry)}\n`)
      try {
        await file.appendFile(line)
        await file.datasync()
      } catch (error) {
        // The next line must not be glued to half of this one.
        await file.truncate(end)
        throw error
      }
      end += line.length
      entries.push(entry)
      return entry
    },
    close: () => file.close(),
  }
}

async function readWhole(folder: string): Promise<{ entries: JournalEntry[]; size: number }> {
  const bytes = await readFile(fileIn(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const size = bytes.lastIndexOf('\n') + 1
  const lines = bytes.subarray(0, size).toString('utf8').split('\n').slice(0, -1)
  return { entries: lines.map((line, index) => parseLine(line, `${fileIn(folder)}:${index + 1}`)), size }
}

function parseLine(line: string, place: string): JournalEntry {
  try {
    return readTagged(line) as JournalEntry
  } catch (error) {
    throw new Error(`The journal is damaged at ${place}.`, { cause: error })
  }
}
