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
import { type OpenInstallation, openInstallation } from './setup/open-installation.ts'

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

async function run({ deps, ownAddress }: OpenInstallation): Promise<void> {
  if (values.checks) return printChecks(await checkInstallation(deps))
  if (values.file === undefined) {
    if (await hasProvider(deps.db)) throw setupError('setup.done-already')
    const { token, expiresAt } = await keepSetupLink(deps, { renew: true })
    return console.log(`${setupAddress(ownAddress, token)}\n${expiresAt.toISOString()}`)
  }
  const { setup, findings } = readSetup(JSON.parse(readFileSync(values.file === '-' ? 0 : values.file, 'utf8')))
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

function printChecks(checks: CheckView[]): void {
  for (const { check, state, found, whatToDo } of checks) {
    console.log(`${state.padEnd(5)}${check.padEnd(12)}${found[language]}`)
    if (whatToDo) console.log(`${' '.repeat(17)}${whatToDo[language]}`)
  }
}

function complain(error: unknown): void {
  process.exitCode = setupError.is('setup.faults', error) ? 2 : 1
  const text =
    error instanceof FilingError && language === 'zh'
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
