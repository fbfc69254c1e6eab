import { serveReaders } from '@openbeian/processes'
import { readPage } from './read-page.ts'

const pageReading = { readPage }
export type PageReading = typeof pageReading

serveReaders(pageReading)
