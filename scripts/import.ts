import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { applyImport } from '../apps/server/src/desks/importing/apply-import.ts'
import { exportRegistry } from '../apps/server/src/desks/importing/export-registry.ts'
import { readImportJob } from '../apps/server/src/desks/importing/read-import.job.ts'
import { startImport } from '../apps/server/src/desks/importing/start-import.ts'
import { undoImport } from '../apps/server/src/desks/importing/undo-import.ts'
import { getImport, listFindings, listImports } from '../apps/server/src/desks/importing/view-import.ts'
import { writeReport, writeTemplate } from '../apps/server/src/desks/importing/write-report.ts'
import { type ImportView, importLevels } from '../packages/contract/src/index.ts'
import { atTerminal, type Command, reasonOf, usageError } from './terminal/at-terminal.ts'

/** Filings and customers of another system, on the machine of the server: what `openbeian import` runs. */
const usage = `Usage: openbeian import FILE [--mapping M.json] [--report R.xlsx]   reads and reports; changes nothing
       openbeian import FILE … --apply clean --reason WHY             then takes in every clean filing
       openbeian import FILE … --apply all --reason WHY               … or all, where nothing is wrong
       openbeian import apply ID --apply clean|all --reason WHY       what was read before
       openbeian import undo ID --reason WHY                          within a day
       openbeian import list [--json]
       openbeian import template FILE.xlsx                            the tables, each column explained
       openbeian import export FILE.xlsx --reason WHY                 all that is filed, in the same tables; of FILE.csv the sponsors alone
       … --provider CODE                                              where there are several

FILE: xlsx or CSV (UTF-8, UTF-16, GB 18030), BASJ or SJTB of an administration. --dry-run: as without --apply.
The environment is that of the server: DATABASE_URL, OPENBEIAN_DATA, OPENBEIAN_KEY, PORT …`

const options = {
  mapping: { type: 'string' },
  report: { type: 'string' },
  apply: { type: 'string' },
  'dry-run': { type: 'boolean' },
  reason: { type: 'string' },
} as const
type Run = Command<typeof options>

const language = process.env.LANG?.startsWith('zh') ? 'zh' : 'en'
const shownFindings = 20

const takeOf = (text: string | undefined): 'clean' | 'all' => {
  if (text !== 'clean' && text !== 'all') throw usageError(usage)
  return text
}

const file: Run = async ({ work, isJson, print }, [path], { mapping, report, apply, reason, 'dry-run': isTrial }) => {
  if (!path) throw usageError(usage)
  const takes = apply !== undefined && !isTrial ? { take: takeOf(apply), reason: reasonOf(reason ?? '') } : undefined
  const started = await startImport(work, {
    name: basename(path),
    bytes: readFileSync(path),
    mapping: mapping && readFileSync(mapping, 'utf8'),
    reads: 'now',
  })
  const importId = started.id
  await readImportJob(work, { importId })
  const read = await getImport(work, importId)
  if (report) writeFileSync(report, await writeReport(work, { importId, format: formatOf(report), language }))
  if (!isJson) await tell(work, read, print)
  if (read.state === 'failed') process.exitCode = 1
  const done = takes && read.state === 'reported' ? await applyImport(work, { importId, ...takes }) : read
  print(isJson ? JSON.stringify(done, null, 2) : lineOf(done))
}

const formatOf = (path: string) => (path.endsWith('.csv') ? 'csv' : 'xlsx')

async function tell(work: Parameters<typeof getImport>[0], read: ImportView, print: (text: string) => void) {
  if (read.fault) print(read.fault[language])
  for (const level of importLevels) {
    const { findings } = await listFindings(work, { importId: read.id, level, page: 0 })
    for (const it of findings.slice(0, shownFindings))
      print(
        `${level}  ${it.sheet}!${it.row}  ${it.column}  ${it[language]}  ${it.value}${it.proposal ? ` → ${it.proposal}` : ''}`,
      )
    const all = { mistake: read.mistakes, warning: read.warnings, note: read.notes }[level]
    if (all > shownFindings) print(`  … ${shownFindings} of ${all}; --report R.xlsx writes all of them down.`)
  }
}

const lineOf = ({ id, state, total, clean, mistakes, filings, customers, kept }: ImportView): string =>
  [
    id,
    state,
    `${clean} of ${total} filings clean`,
    `${mistakes} mistakes`,
    `${filings} filings and ${customers} customers in`,
    `${kept} kept`,
  ].join('  ')

const applyRead: Run = async ({ work, print }, [importId], { apply, reason }) => {
  if (!importId) throw usageError(usage)
  print(lineOf(await applyImport(work, { importId, take: takeOf(apply), reason: reasonOf(reason ?? '') })))
}

const undo: Run = async ({ work, print }, [importId], { reason }) => {
  if (!importId) throw usageError(usage)
  const undone = await undoImport(work, { importId, reason: reasonOf(reason ?? '') })
  print(lineOf(undone))
  for (const number of undone.keptNumbers) print(`  touched since, and stays: ${number}`)
}

const list: Run = async ({ work, isJson, print }) => {
  const imports = await listImports(work)
  if (isJson) return print(JSON.stringify(imports, null, 2))
  for (const it of imports) print(`${it.madeAt}  ${it.name}  ${lineOf(it)}`)
}

const template: Run = async (_, [path]) => {
  if (!path) throw usageError(usage)
  writeFileSync(path, await writeTemplate({ format: formatOf(path), sheet: 'subjects', language }))
}

const exportAll: Run = async ({ work }, [path], { reason }) => {
  if (!path) throw usageError(usage)
  const why = reasonOf(reason ?? '')
  writeFileSync(
    path,
    await exportRegistry(work, { format: formatOf(path), sheet: 'subjects', language, reason: why }),
    { mode: 0o600 },
  )
}

await atTerminal({ usage, options, commands: { file, apply: applyRead, undo, list, template, export: exportAll } })
