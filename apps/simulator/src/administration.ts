import { mkdir } from 'node:fs/promises'
import { type CodeTables, type Dialect, decodeUpload, v30 } from '@openbeian/regulator'
import { recordsOf } from './blocks/records-of.ts'
import type { ReportedRecord } from './blocks/reported-record.ts'
import { type ActiveFaults, openFaults } from './faults/active-faults.ts'
import { faultFolder } from './faults/stored-faults.ts'
import { type Files, openFiles } from './files.ts'
import { type JournalEntry, type JournalEvent, openJournal } from './journal.ts'
import { storedEdition, storeEdition } from './loaded-dialect.ts'
import { type OfficialSchema, readOfficialSchema } from './official-schema.ts'
import type { SimulatorOptions } from './options.ts'
import { openRandomValues, type RandomValues } from './random-values.ts'
import { serialQueue } from './serial-queue.ts'
import { applyEntry, replay, type State } from './state.ts'

/** One simulated administration: its state, its files, and the journal through which alone the state changes. */
export interface Administration {
  options: SimulatorOptions
  /** The edition it speaks now. */
  dialect: Dialect
  /** From now on this edition is spoken; undefined: the one it was started with. Only in turn. */
  speak(edition: { dialect: Dialect; text: string } | undefined): void
  codes: CodeTables
  schema?: OfficialSchema
  now: () => Date
  state: State
  entries: readonly JournalEntry[]
  files: Files
  /** The records of an upload whose document can be read. */
  openUpload(sequence: number): Promise<readonly ReportedRecord[]>
  faults: ActiveFaults
  randomValues: RandomValues
  /** Whatever changes what is known happens in turn. */
  runExclusive: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Resolves when it is on the disk and known. Only in turn. */
  record(event: JournalEvent): Promise<void>
  /** Waits for the work under way and lets go of the files. */
  close(): Promise<void>
}

export async function openAdministration(
  options: SimulatorOptions,
  codes: CodeTables,
  now = () => new Date(),
): Promise<Administration> {
  const { dataFolder: folder } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const files = await openFiles(folder)
  const schema = options.schemaFolder ? await readOfficialSchema(options.schemaFolder) : undefined
  const journal = await openJournal(folder, now)
  const randomValues = openRandomValues(folder)
  const state = replay(journal.entries)
  const { runExclusive, settled } = serialQueue()

  const administration: Administration = {
    options,
    dialect: storedEdition(folder) ?? options.dialect,
    speak(edition) {
      storeEdition(folder, edition?.text)
      administration.dialect = edition?.dialect ?? options.dialect
    },
    codes,
    ...(schema ? { schema } : {}),
    now,
    state,
    entries: journal.entries,
    files,
    openUpload: openingUploads(files, () => [administration.dialect, options.dialect, v30]),
    faults: openFaults(faultFolder(folder)),
    randomValues,
    runExclusive,
    async record(event) {
      applyEntry(state, await journal.append(event))
    },
    async close() {
      await settled()
      await journal.close()
      randomValues.close()
    },
  }
  return administration
}

/** Remembers the last: a file of a thousand filings is approved one by one. */
function openingUploads(files: Files, editions: () => readonly Dialect[]): Administration['openUpload'] {
  let last: { sequence: number; records: readonly ReportedRecord[] } | undefined
  return async (sequence) => {
    if (last?.sequence === sequence) return last.records
    const xml = await files.readUpload(sequence)
    // it was taken in the edition of its day, which may not be the one of today
    const decoded = editions()
      .map((dialect) => decodeUpload(dialect, xml))
      .find((it) => it.ok)
    const records = decoded?.ok ? recordsOf(decoded.value) : []
    last = { sequence, records }
    return records
  }
}
