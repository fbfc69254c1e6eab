import { serveReaders } from '@openbeian/processes'
import { readImport } from './read-import.ts'

/** All that is done with a file that somebody brings in, apart from the process that answers. */
const importing = { readImport }
export type Importing = typeof importing

serveReaders(importing)
