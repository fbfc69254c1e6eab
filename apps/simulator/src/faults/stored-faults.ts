import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '@openbeian/filing'
import type { FaultScript } from './fault.ts'

/** The faults in force and how far they have come, as they are on the disk. */
export interface StoredFaults {
  script: FaultScript
  /** Of each fault of the script. */
  counts: { seen: number; struck: number; drawn: number }[]
  /** Sequences that are said to be missing. */
  forgotten: number[]
}

export interface FaultFolder {
  read(): StoredFaults | undefined
  write(faults: StoredFaults): void
}

/** The state of the faults is written before a call is answered, so that a killed simulator continues where it was. */
export function faultFolder(folder: string): FaultFolder {
  const path = join(folder, 'faults.json')
  return {
    read() {
      try {
        return JSON.parse(readFileSync(path, 'utf8')) as StoredFaults
      } catch (error) {
        if (isRecord(error) && error.code === 'ENOENT') return undefined
        throw error
      }
    },
    write(faults) {
      writeFileSync(`${path}.part`, JSON.stringify(faults), { mode: 0o600 })
      renameSync(`${path}.part`, path)
    },
  }
}
