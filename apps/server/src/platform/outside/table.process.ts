import { serveReaders } from '@openbeian/processes'
import { readFirstTable } from './read-first-table.ts'

/** A small table that somebody uploads, read apart from the process that answers. */
const tableReading = { readFirstTable }
export type TableReading = typeof tableReading

serveReaders(tableReading)
