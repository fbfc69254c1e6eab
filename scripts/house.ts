import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type FigureName, measures } from './house/figures.ts'
import { tightened, type Values } from './house/ratchet.ts'
import { type Figures, tableOf, valuesOf, verdictOf } from './house/report.ts'
import { readSourceTree } from './house/source-tree.ts'

const usage = `npm run house -- [options]

  --check         only what is worse than its limit, and what may be tightened; fails when something is worse
  --tighten       lowers the limits to what was measured
  --list NAME     what a figure counts: ${Object.keys(measures).join(', ')}
  --root FOLDER   measures another checkout
`
const { check, tighten, list, root, help } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    tighten: { type: 'boolean', default: false },
    list: { type: 'string' },
    root: { type: 'string', default: join(import.meta.dirname, '..') },
    help: { type: 'boolean', default: false },
  },
}).values

const limitsFile = join(import.meta.dirname, 'house/limits.json')
const read = <Content>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Content

if (help) console.log(usage)
else if (list !== undefined) await showDetails(list)
else await report()

async function showDetails(name: string): Promise<void> {
  if (!(name in measures)) throw new Error(usage)
  const figure = await measures[name as FigureName].measure(readSourceTree(resolve(root)))
  console.log(figure ? [...figure.details, `${figure.value}`].join('\n') : 'It cannot be measured here.')
}

async function report(): Promise<void> {
  const limits = read<Values>(limitsFile)
  const figures = await measureAll(check ? (name) => name in limits : () => true)
  const values = valuesOf(figures)
  if (!check) {
    const before = read<{ day: string; commit: string; figures: Values }>(
      join(import.meta.dirname, 'house/before.json'),
    )
    console.log([...tableOf(figures, before.figures, limits), `before: ${before.day}, ${before.commit}`].join('\n'))
  }
  if (tighten) writeFileSync(limitsFile, `${JSON.stringify(tightened(values, limits), undefined, 2)}\n`)
  const { isGood, sentences } = verdictOf(values, tighten ? read<Values>(limitsFile) : limits)
  if (sentences.length > 0) console.log(sentences.join('\n'))
  if (!isGood) process.exitCode = 1
}

async function measureAll(isChosen: (name: string) => boolean): Promise<Figures> {
  const tree = readSourceTree(resolve(root))
  const chosen = Object.entries(measures).filter(([name]) => isChosen(name))
  return Object.fromEntries(await Promise.all(chosen.map(async ([name, it]) => [name, await it.measure(tree)])))
}
