import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Postgres } from './postgres.ts'

type Cell = string | number | boolean | null | undefined | Buffer | Date | readonly string[]

/** What a table gets: its columns in any order, the same in every row. */
export type Row = Record<string, Cell>

export type CopyRows = (table: string, rows: Iterable<Row>) => Promise<void>

/** So much is handed on at once. */
const partCharacters = 1_000_000

/** Writes rows by COPY, past the checks of foreign keys. */
export const copyRowsInto =
  ({ folder, programs }: Pick<Postgres, 'folder' | 'programs'>, database: string): CopyRows =>
  async (table, rows) => {
    let psql: ReturnType<typeof begin> | undefined
    let part = ''
    for (const row of rows) {
      psql ??= begin(Object.keys(row))
      part += `${Object.values(row).map(textOf).join('\t')}\n`
      if (part.length < partCharacters) continue
      if (!psql.stdin.write(part)) await once(psql.stdin, 'drain')
      part = ''
    }
    if (!psql) return
    psql.stdin.end(part)
    const [code] = (await once(psql, 'close')) as [number]
    if (code !== 0) throw new Error(`The rows of ${table} were not taken`)

    function begin(columns: string[]) {
      const address = ['-h', folder, '-U', 'postgres', '-d', database]
      const copy = `copy ${table} (${columns.join(', ')}) from stdin`
      const commands = ['-c', 'set session_replication_role = replica', '-c', copy]
      return spawn(join(programs, 'psql'), ['-qX', '-v', 'ON_ERROR_STOP=1', ...address, ...commands], {
        stdio: ['pipe', 'ignore', 'inherit'],
      })
    }
  }

/** As COPY reads it. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`
  if (cell instanceof Date) return cell.toISOString()
  if (typeof cell === 'object') return escaped(`{${cell.map((it) => JSON.stringify(it)).join(',')}}`)
  return typeof cell === 'string' ? escaped(cell) : String(cell)
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
