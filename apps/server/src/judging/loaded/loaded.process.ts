import { serveReaders } from '@openbeian/processes'
import { loadedWork } from './loaded-work.ts'

serveReaders(loadedWork)
