import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepareChromium } from './test/prepare-chromium.ts'
import { prepareMachine } from './test/prepare-machine.ts'
import { preparePhp } from './test/prepare-php.ts'
import { runChecks } from './test/run-checks.ts'
import { root } from './test/run-command.ts'
import { runVitest } from './test/run-vitest.ts'
import { lastLine, singleTally, sumTallies, type Tally } from './test/tally.ts'

const startedAt = performance.now()
const isLong = process.argv.includes('--long')

// The browser and PHP are fetched while everything else is checked.
const chromium = hasJourneys(isLong ? '.long.ts' : '.journey.ts') ? prepareChromium() : undefined
const php = isLong ? undefined : preparePhp()
const machine = isLong ? prepareMachine() : undefined

const tally = sumTallies(isLong ? await longTests() : await everydayTests())
console.log(`${Math.round((performance.now() - startedAt) / 1000)} s in all`)
console.log(lastLine(tally))
process.exit(tally.failed ? 1 : 0)

async function everydayTests(): Promise<Tally[]> {
  const checks = await runChecks()
  const tests = await runVitest('unit and feature tests', 'vitest.config.ts', await phpOfTests())
  return [checks, tests, await browserTests()]
}

async function phpOfTests(): Promise<NodeJS.ProcessEnv> {
  const { path, missing } = (await php) ?? {}
  if (missing) console.log(missing)
  return path ? { OPENBEIAN_PHP: path } : {}
}

async function browserTests(): Promise<Tally> {
  const browser = await chromium
  if (!browser) return sumTallies([])
  if (browser.path) return runVitest('browser tests', 'vitest.e2e.config.ts', { OPENBEIAN_CHROMIUM: browser.path })
  console.log(`✗ browser tests: ${browser.missing}`)
  return singleTally(false)
}

/** What takes minutes and is run beside, not instead of, `npm test`; most of it needs no browser. */
async function longTests(): Promise<Tally[]> {
  const path = (await chromium)?.path
  await machine
  return [await runVitest('long tests', 'vitest.long.config.ts', path ? { OPENBEIAN_CHROMIUM: path } : {})]
}

function hasJourneys(ending: string): boolean {
  return readdirSync(join(root, 'e2e')).some((name) => name.endsWith(ending))
}
