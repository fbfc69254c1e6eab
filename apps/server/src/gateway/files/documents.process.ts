import { serveReaders } from '@openbeian/processes'
import { documentWork } from './document-work.ts'

serveReaders(documentWork)
