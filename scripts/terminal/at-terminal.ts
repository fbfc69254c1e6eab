import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { callerAtTerminal } from '../../apps/server/src/platform/caller.ts'
import type { Work } from '../../apps/server/src/platform/deps.ts'
import { listProviders } from '../../apps/server/src/records/accounts/providers.store.ts'
import { type Invited, isRealReason } from '../../packages/contract/src/index.ts'
import { FilingError } from '../../packages/filing/src/index.ts'
import { type OpenInstallation, openInstallation } from '../setup/open-installation.ts'

/** What a command works with. */
export interface Terminal {
  work: Work
  installation: OpenInstallation
  isJson: boolean
  print: (text: string) => void
}

type Values<Options extends ParseArgsOptionsConfig> = { [Name in keyof Options]?: string | undefined }

export type Command<Options extends ParseArgsOptionsConfig> = (
  terminal: Terminal,
  words: readonly string[],
  values: Values<Options>,
) => Promise<void>

interface Commands<Options extends ParseArgsOptionsConfig> {
  usage: string
  options: Options
  commands: Record<string, Command<Options>>
}

const isUsage = Symbol('usage')
/** Whoever asked wrongly is shown how to ask. */
export const usageError = (usage: string): Error => Object.assign(new Error(usage), { [isUsage]: true })

/** Runs one of the commands as whoever runs the server, and ends the process. */
export async function atTerminal<Options extends ParseArgsOptionsConfig>(it: Commands<Options>): Promise<void> {
  try {
    await run(it)
  } catch (error) {
    const isZh = process.env.LANG?.startsWith('zh') ?? false
    console.error(
      error instanceof FilingError && isZh ? error.zh : error instanceof Error ? error.message : String(error),
    )
    process.exitCode = error instanceof Error && isUsage in error ? 2 : 1
  }
  // readers of papers would keep it open
  process.exit()
}

async function run<Options extends ParseArgsOptionsConfig>({ usage, options, commands }: Commands<Options>) {
  const own = { provider: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const
  const { values, positionals } = parse(usage, { ...options, ...own })
  const [name = '', ...words] = positionals
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (values.help === true) return console.log(usage)
  if (!command) throw usageError(usage)
  const installation = await openInstallation(process.env)
  try {
    const providerId = await providerOf(installation, textOf(values.provider))
    const work = { ...installation.deps, caller: callerAtTerminal(providerId) }
    const texts = Object.fromEntries(Object.keys(options).map((it) => [it, textOf(values[it])]))
    const isJson = values.json === true
    await command({ work, installation, isJson, print: (text) => console.log(text) }, words, texts as Values<Options>)
  } finally {
    await installation.close()
  }
}

/** A switch that is on says so. */
const textOf = (value: unknown): string | undefined =>
  value === true ? 'on' : typeof value === 'string' ? value : undefined

function parse(usage: string, options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw usageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

async function providerOf({ deps }: OpenInstallation, code: string | undefined): Promise<string> {
  const all = await listProviders(deps.db)
  const found = code === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((it) => it.code === code)
  if (found) return found.id
  if (all.length === 0) throw new Error('There is no provider yet: openbeian setup.')
  throw new Error(`Say which provider: --provider ${all.map((it) => it.code).join(' | ')}`)
}

/** What to hand over, in words. */
export function linkOf({ ownAddress }: OpenInstallation, { link, validHours }: Invited): string {
  if (link === undefined) return `The link is on its way; it opens once, within ${validHours} hours.`
  const whole = link.startsWith('/') ? `${ownAddress}${link}` : link
  return `The link opens once, within ${validHours} hours; hand it over in person:\n${whole}`
}

/** A reason that says something, as the page asks for it. */
export function reasonOf(text: string): string {
  if (isRealReason(text)) return text.trim()
  throw new Error('Give a reason in words, at least three characters: it goes into the audit.')
}
