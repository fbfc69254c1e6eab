import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { serveReaders } from '../readers.ts'

let isBroken = false

/** What can go wrong with whoever reads a file. */
export const troubles = {
  fine: async () => {
    if (isBroken) throw new Error('broken by the file before')
    return process.pid
  },
  break: async () => {
    isBroken = true
    return 'read'
  },
  slow: async () => sleep(300).then(() => process.pid),
  hang: async () => {
    for (;;);
  },
  exit: async () => process.exit(7),
  throw: async () => {
    throw new Error('not a file')
  },
  'many-objects': async () => {
    const kept: object[] = []
    for (;;) kept.push({ kept: kept.length })
  },
  'many-bytes': async () => {
    // far more than it may, far less than there are addresses
    return Array.from({ length: 40 }, () => Buffer.alloc(50_000_000, 1)).length
  },
  'one-allocation': async () => new Array(2 ** 32 - 2).fill(0).length,
  'long-answer': async () => Buffer.alloc(2_000_000),
  'a-file-is-written': async (place: string) => writeFileSync(place, 'x'),
  'a-program-is-started': async () => {
    const { execFileSync } = await import('node:child_process')
    return execFileSync('/bin/true').length
  },
  environment: async () => Object.keys(process.env).sort(),
  grow: async () => {
    grown.push(Buffer.alloc(60_000_000, 1))
    return process.pid
  },
}

const grown: Buffer[] = []

serveReaders(troubles)
