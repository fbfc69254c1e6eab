import { openProcesses, type ProcessSettings } from './open-processes.ts'
import { serveTasks } from './serve-tasks.ts'
import type { Answered } from './waiting-line.ts'

/** Kinds of work, each with who does it. */
type ReaderTable = Record<string, (input: never) => Promise<unknown>>

type InputOf<Table extends ReaderTable, Kind extends keyof Table> = Parameters<Table[Kind]>[0]
type AnswerOf<Table extends ReaderTable, Kind extends keyof Table> = Awaited<ReturnType<Table[Kind]>>

export interface Readers<Table extends ReaderTable> {
  read<Kind extends keyof Table & string>(
    kind: Kind,
    input: InputOf<Table, Kind>,
  ): Promise<Answered<AnswerOf<Table, Kind>>>
  close(): Promise<void>
}

interface ReaderTask {
  kind: string
  input: unknown
}

export interface ReaderSettings<Table extends ReaderTable>
  extends Omit<ProcessSettings<ReaderTask>, 'timeoutMs' | 'goesBefore'> {
  timeoutMs: Readonly<Record<keyof Table & string, number>>
}

/** The side of the process: the table it works by. */
export const serveReaders = (table: ReaderTable): void =>
  serveTasks(({ kind, input }: ReaderTask) => (table[kind] as (input: unknown) => Promise<unknown>)(input))

/** Opened with the first file; what was closed opens again. */
export function openReaders<Table extends ReaderTable>({
  timeoutMs,
  ...settings
}: ReaderSettings<Table>): Readers<Table> {
  const times: Readonly<Record<string, number>> = timeoutMs
  const opened = () => openProcesses<ReaderTask, unknown>({ ...settings, timeoutMs: ({ kind }) => times[kind] ?? 0 })
  let processes = opened()
  return {
    read: (kind, input) => processes.ask({ kind, input }) as Promise<never>,
    async close() {
      const ending = processes
      processes = opened()
      await ending.close()
    },
  }
}
