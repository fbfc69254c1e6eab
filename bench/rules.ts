import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Rollup } from 'vite'
import { openBrowser } from '../e2e/browser/open-browser.ts'
import type { Situation } from '../packages/rules/src/index.ts'
import { type Measured, measureRules, type Spread } from './rules/measure-rules.ts'

/** All rules on a full order, in Node and in Chromium, beside json-rules-engine with as many conditions. */
const situationsFolder = new URL('../conformance/situations/', import.meta.url)
const names = ['base-enterprise', 'base-individual', 'base-change']
const situations = names.map((name) => ({
  name,
  situation: JSON.parse(readFileSync(new URL(`${name}.json`, situationsFolder), 'utf8')) as Situation,
}))

const inNode: Measured[] = []
for (const { name, situation } of situations) inNode.push(await measureRules(name, situation))
print(`Node ${process.version}`, inNode)

const browser = await openBrowser()
const page = await browser.newPage()
await page.addScriptTag({ content: await bundled() })
const inChromium: Measured[] = []
for (const { name, situation } of situations) {
  inChromium.push(
    await page.evaluate(
      ([one, other]) =>
        (globalThis as unknown as { measureRules: typeof measureRules }).measureRules(
          one as string,
          other as Situation,
        ),
      [name, situation] as const,
    ),
  )
}
print(`Chromium ${browser.version()}`, inChromium)
await browser.close()

function print(where: string, all: Measured[]): void {
  console.log(where)
  for (const { situation, rules, verdicts, ours, theirs, theirConditions, theirsOfThree } of all) {
    console.log(`  ${situation}: ${rules} rules, ${verdicts} verdicts: ${of(ours)}`)
    console.log(`    json-rules-engine, ${theirConditions} conditions: ${of(theirs)}, ${times(theirs, ours)}`)
    console.log(`    json-rules-engine, ${rules} rules of three: ${of(theirsOfThree)}, ${times(theirsOfThree, ours)}`)
  }
}

function of({ best, median }: Spread): string {
  return `${median.toFixed(0)} µs an order (best ${best.toFixed(0)})`
}

function times(theirs: Spread, ours: Spread): string {
  return `${(theirs.median / ours.median).toFixed(0)} × (best ${(theirs.best / ours.best).toFixed(0)} ×)`
}

/** One script, as a page would load it. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('rules/in-browser.ts', import.meta.url))
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  })) as Rollup.RollupOutput[]
  const [chunk] = output?.output ?? []
  if (chunk?.type !== 'chunk') throw new Error('The bundle is empty.')
  return chunk.code
}
