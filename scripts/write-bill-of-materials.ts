import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { billOfMaterials } from './supply/bill-of-materials.ts'
import { readLock } from './supply/lock-file.ts'

const { out } = parseArgs({ options: { out: { type: 'string' } } }).values

const text = `${JSON.stringify(billOfMaterials(readLock(), { at: new Date() }), null, 2)}\n`
if (out) writeFileSync(resolve(out), text)
else process.stdout.write(text)
