import { keysOf } from '@openbeian/filing'
import { openReaders } from '@openbeian/processes'
import { minuteMs } from '../time/durations.ts'
import { faultWords } from './fault-words.ts'
import type { TableReading } from './table.process.ts'
import { tableError } from './tables.errors.ts'

/** A table of some thousand rows is read within a second. */
const tableReaders = openReaders<TableReading>({
  program: new URL('./table.process.ts', import.meta.url),
  maxProcesses: 1,
  maxWaiting: 20,
  maxWaitMs: minuteMs,
  idleMs: minuteMs,
  maxTasksEach: 50,
  maxRestingMegabytes: 300,
  bounds: { heapMegabytes: 800, memoryMegabytes: 1200, maxAnswerBytes: 50_000_000 },
  timeoutMs: { readFirstTable: minuteMs },
})

/** The columns of a table: what each may be called at its head. */
export type TableColumns<Column extends string> = Readonly<Record<Column, readonly string[]>>

export interface TableRow<Column extends string> {
  /** As the program shows it beside the row. */
  number: number
  cells: ReadonlyMap<Column, string>
}

/** The rows of an uploaded table, by the head above them. Throws `tables.unreadable`, `tables.no-head`. */
export async function readTable<Column extends string>(
  bytes: Uint8Array,
  { columns, maxRows }: { columns: TableColumns<Column>; maxRows: number },
): Promise<TableRow<Column>[]> {
  const { failure, answer } = await tableReaders.read('readFirstTable', { bytes, maxRows })
  if (failure) throw tableError('tables.unreadable', faultWords({ kind: failure }))
  if (!answer.ok) throw tableError('tables.unreadable', faultWords(answer.fault))
  const [head, ...rows] = answer.rows
  const places = placesOf(head?.cells ?? [], columns)
  if (places.length < 2) {
    const names = Object.values<readonly string[]>(columns).map(([name = '']) => name)
    throw tableError('tables.no-head', { columns: names.join('、') })
  }
  return rows.map(({ number, cells }) => ({ number, cells: cellsAt(places, cells) }))
}

/** Which column of the table stands where; what nobody knows is left out. */
function placesOf<Column extends string>(head: readonly string[], columns: TableColumns<Column>): [Column, number][] {
  const known = new Map(
    keysOf(columns).flatMap((column) =>
      [column, ...columns[column]].map((name): [string, Column] => [headKey(name), column]),
    ),
  )
  return head.flatMap((text, place): [Column, number][] => {
    const column = known.get(headKey(text))
    return column === undefined ? [] : [[column, place]]
  })
}

const cellsAt = <Column extends string>(places: readonly [Column, number][], cells: readonly string[]) =>
  new Map(places.map(([column, place]): [Column, string] => [column, cells[place] ?? '']))

/** Without blanks, brackets and stars, in lower case. */
const headKey = (text: string): string =>
  text
    .replace(/[（(][^（()）]*[)）]/g, '')
    .replace(/[\s*＊:：_-]/g, '')
    .toLowerCase()
