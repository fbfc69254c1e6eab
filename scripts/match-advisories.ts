import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ageInDays, onlyAbout, readAdvisoryList } from './supply/advisory-list.ts'
import { type AcceptedAdvisory, advisoryFaults } from './supply/judge-advisories.ts'
import { productionPackages, readLock } from './supply/lock-file.ts'
import { root } from './test/run-command.ts'

const usage = `npm run advisories -- [options]

  --file PATH      an OSV export of npm: a folder of records, or one file (advisories/README.md says how to get one);
                   without it the list that is kept in advisories/
  --keep           keeps what the export says of our packages in advisories/npm.json
  --max-age DAYS   how old a list may be, 30 when nothing is said
`
const keptFile = join(root, 'advisories/npm.json')
const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    keep: { type: 'boolean', default: false },
    'max-age': { type: 'string', default: '30' },
    help: { type: 'boolean', default: false },
  },
})

const file = values.file ? resolve(values.file) : keptFile
if (values.help) console.log(usage)
else if (existsSync(file)) match()
else {
  console.log(`There is no list at ${file}. Nothing was looked up.\n\n${usage}`)
  process.exitCode = 2
}

function match(): void {
  const now = new Date()
  const list = readAdvisoryList(file)
  const packages = productionPackages(readLock())
  console.log(`list of ${list.day}, ${ageInDays(list.day, now)} days old, ${list.records.length} records`)
  const accepted = JSON.parse(readFileSync(join(root, 'advisories/accepted.json'), 'utf8')) as AcceptedAdvisory[]
  const faults = advisoryFaults({ packages, list, accepted, now, maxAgeDays: Number(values['max-age']) })
  for (const fault of faults) console.log(`✗ ${fault}`)
  console.log(`${packages.length} production packages, ${faults.length} to look at`)
  if (values.keep) keep(packages.map(({ name }) => name))
  if (faults.length > 0) process.exitCode = 1

  function keep(names: string[]): void {
    writeFileSync(keptFile, `${JSON.stringify(onlyAbout(list, new Set(names)), null, 2)}\n`)
  }
}
