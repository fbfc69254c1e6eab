import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { changeSettings } from '../apps/server/src/desks/settings/change-settings.ts'
import { findSettingFaults } from '../apps/server/src/desks/settings/find-setting-faults.ts'
import { settingsError } from '../apps/server/src/desks/settings/settings.errors.ts'
import { changesOfFile, settingsFile } from '../apps/server/src/desks/settings/settings-file.ts'
import { changeProvider } from '../apps/server/src/desks/setup/change-provider.ts'
import { setupError } from '../apps/server/src/desks/setup/setup.errors.ts'
import { getSettings } from '../apps/server/src/records/accounts/accounts.store.ts'
import { getProviderFacts, listProviders } from '../apps/server/src/records/accounts/providers.store.ts'
import { settingOf, storedAt } from '../apps/server/src/records/settings/setting-of.ts'
import { type Finding, type SettingChange, settingNames } from '../packages/contract/src/index.ts'
import { FilingError } from '../packages/filing/src/index.ts'
import { openInstallation } from './setup/open-installation.ts'

/** Shows and changes what a provider has set, on the machine of its server: what `openbeian settings` runs. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    provider: { type: 'string' },
    why: { type: 'string', default: '' },
    file: { type: 'string' },
    usual: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const language = process.env.LANG?.startsWith('zh') ? 'zh' : 'en'
const [work = '', name = '', given] = positionals

type Opened = Awaited<ReturnType<typeof openInstallation>>['deps']

try {
  const { deps, close } = await openInstallation(process.env)
  try {
    await run(deps)
  } finally {
    await close()
  }
} catch (error) {
  complain(error)
}
// readers of papers would keep it open
process.exit()

async function run(deps: Opened): Promise<void> {
  const providerId = await providerMeant(deps)
  const stored = await getSettings(deps.db, providerId)
  if (work === 'show') return show(stored)
  if (work === 'export') return console.log(JSON.stringify(settingsFile(stored), null, 2))
  if (work === 'provider') return provider(deps, providerId)
  const changes = work === 'import' ? fromFile(stored) : [values.usual ? { name } : { name, value: readValue(given) }]
  if (values.why.trim() === '') throw new Error('--why: say why, it is written beside the change.')
  const version = await changeSettings(deps, { who: { providerId }, why: values.why, changes })
  console.log(language === 'zh' ? `已保存为第 ${version} 版。` : `Saved as version ${version}.`)
}

/** What its setup said; with a file, as that says. */
async function provider(deps: Opened, providerId: string): Promise<void> {
  if (!name) {
    const { name: _, code: __, ...card } = await getProviderFacts(deps, providerId)
    return console.log(JSON.stringify(card, null, 2))
  }
  if (values.why.trim() === '') throw new Error('--why: say why, it is written beside the change.')
  const card: unknown = JSON.parse(readFileSync(name === '-' ? 0 : name, 'utf8'))
  await changeProvider(deps, { who: { providerId }, why: values.why, card })
  console.log(language === 'zh' ? '已保存。' : 'Saved.')
}

async function providerMeant({ db }: Opened): Promise<string> {
  const providers = await listProviders(db)
  const [only, ...others] = values.provider ? providers.filter(({ code }) => code === values.provider) : providers
  if (only && others.length === 0) return only.id
  throw new Error(`--provider: one of ${providers.map(({ code }) => code).join(', ')}`)
}

function show(stored: object): void {
  const all = settingNames.map((it) => [it, settingOf(stored, it)] as const)
  if (values.json) console.log(JSON.stringify(Object.fromEntries(all), null, 2))
  else
    for (const [it, value] of all)
      console.log(`${storedAt(stored, it) === undefined ? ' ' : '*'} ${it.padEnd(32)} ${JSON.stringify(value)}`)
  const faults = findSettingFaults(stored)
  if (faults.length > 0) process.exitCode = 1
  console.error(faults.map(lineOf).join('\n'))
}

function fromFile(stored: object): SettingChange[] {
  const read = changesOfFile(stored, JSON.parse(readFileSync(values.file === '-' ? 0 : (values.file ?? name), 'utf8')))
  if (read.findings) throw settingsError('settings.faults', { findings: read.findings })
  return read.changes
}

/** What is no JSON is a text. */
function readValue(text = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function complain(error: unknown): void {
  process.exitCode = exitCodeOf(error)
  const text =
    error instanceof FilingError && language === 'zh'
      ? error.zh
      : String(error instanceof Error ? error.message : error)
  const findings =
    settingsError.is('settings.faults', error) || setupError.is('setup.faults', error) ? error.details.findings : []
  console.error([text, ...findings.map(lineOf)].join('\n'))
}

/** What is so already was not done, and is as somebody wanted it. */
function exitCodeOf(error: unknown): number {
  if (settingsError.is('settings.faults', error) || setupError.is('setup.faults', error)) return 2
  return settingsError.is('settings.nothing-changed', error) ? 0 : 1
}

function lineOf({ at, message, whatToDo, proposed }: Finding): string {
  return `  ${at}: ${message[language]} ${whatToDo[language]}${proposed === undefined ? '' : ` → ${proposed}`}`
}
