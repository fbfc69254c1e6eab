import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkInstallation } from '../apps/server/src/desks/setup/check-installation.ts'
import { readSetup } from '../apps/server/src/desks/setup/find-setup-faults.ts'
import { setUpProvider } from '../apps/server/src/desks/setup/set-up-provider.ts'
import { setupError } from '../apps/server/src/desks/setup/setup.errors.ts'
import { setupAddress } from '../apps/server/src/desks/setup/setup-link.ts'
import { hasProvider } from '../apps/server/src/records/accounts/providers.store.ts'
import { keepSetupLink } from '../apps/server/src/records/setup/setup-link.store.ts'
import type { CheckView, Finding } from '../packages/contract/src/index.ts'
import { FilingError } from '../packages/filing/src/index.ts'
import { askSetup } from './setup/ask-setup.ts'
import { type OpenInstallation, openInstallation } from './setup/open-installation.ts'
import { wordsOf } from './setup/setup-questions.ts'

/** Sets an installation up on the machine of its server: what `openbeian setup` runs. */
const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    link: { type: 'boolean', default: false },
    checks: { type: 'boolean', default: false },
    'another-provider': { type: 'boolean', default: false },
  },
})
const language = process.env.LANG?.startsWith('zh') ? 'zh' : 'en'
const which = values['another-provider'] ? 'another' : 'first'

try {
  const opened = await openInstallation(process.env)
  try {
    await run(opened)
  } finally {
    await opened.close()
  }
} catch (error) {
  complain(error)
}
// readers of papers would keep it open
process.exit()

async function run(opened: OpenInstallation): Promise<void> {
  const { deps, ownAddress } = opened
  if (values.checks) return printChecks(await checkInstallation(deps))
  if (values.link) {
    if (await hasProvider(deps.db)) throw setupError('setup.done-already')
    const { token, expiresAt } = await keepSetupLink(deps, { renew: true })
    return console.log(`${setupAddress(ownAddress, token)}\n${expiresAt.toISOString()}`)
  }
  const given = await givenSetup(opened, values.file)
  if (given === undefined) return console.log(wordsOf[language].takenBack)
  const { setup, findings } = readSetup(given)
  if (!setup) throw setupError('setup.faults', { findings })
  const { administratorLink, linkHours } = await setUpProvider(deps, { setup, which, ip: '127.0.0.1' })
  const link = administratorLink.startsWith('/') ? `${ownAddress}${administratorLink}` : administratorLink
  const publicAddress = () => setup.provider.publicUrl ?? deps.publicAddress?.()
  const checks = await checkInstallation({ ...deps, publicAddress })
  console.log(
    language === 'zh'
      ? `管理员链接（${linkHours} 小时内有效，只能使用一次）：\n${link}\n`
      : `The administrator's link (opens once, within ${linkHours} hours):\n${link}\n`,
  )
  printChecks(checks)
}

/** Of the file, or asked for at the terminal; nobody is asked for what could not be done. */
async function givenSetup({ deps }: OpenInstallation, file: string | undefined): Promise<unknown> {
  if (file !== undefined) return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  if ((await hasProvider(deps.db)) !== (which === 'another'))
    throw setupError(which === 'another' ? 'setup.none-yet' : 'setup.done-already')
  const isPublicUrlFixed = deps.installation?.isPublicUrlFixed ?? false
  return askSetup({ language, terminal: { input: process.stdin, output: process.stdout }, isPublicUrlFixed })
}

function printChecks(checks: CheckView[]): void {
  for (const { check, state, found, whatToDo } of checks) {
    console.log(`${state.padEnd(5)}${check.padEnd(12)}${found[language]}`)
    if (whatToDo) console.log(`${' '.repeat(17)}${whatToDo[language]}`)
  }
}

function complain(error: unknown): void {
  process.exitCode = setupError.is('setup.faults', error) ? 2 : 1
  const text =
    error instanceof Error && error.name === 'ExitPromptError'
      ? wordsOf[language].takenBack
      : error instanceof FilingError && language === 'zh'
        ? error.zh
        : error instanceof Error
          ? error.message
          : String(error)
  const findings = setupError.is('setup.faults', error) ? error.details.findings : []
  console.error([text, ...findings.map(lineOf)].join('\n'))
}

function lineOf({ at, message, whatToDo, proposed }: Finding): string {
  return `  ${at}: ${message[language]} ${whatToDo[language]}${proposed === undefined ? '' : ` → ${proposed}`}`
}
