import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allowedSecrets } from './supply/allowed-secrets.ts'
import { installScriptFaults } from './supply/install-scripts.ts'
import { licenceFaults } from './supply/licences.ts'
import { productionPackages, readLock } from './supply/lock-file.ts'
import { filesOfGit, readTexts, secretFaults } from './supply/scan-files.ts'
import { root } from './test/run-command.ts'

const lock = readLock()
const packages = productionPackages(lock)
const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  allowScripts: Record<string, boolean>
}
const texts = readTexts(filesOfGit())

const faults = [
  ...licenceFaults(packages),
  ...installScriptFaults(lock, allowScripts),
  ...secretFaults(texts, allowedSecrets),
]
for (const fault of faults) console.log(fault)
console.log(`${packages.length} production packages, ${texts.length} files`)
process.exitCode = faults.length > 0 ? 1 : 0
