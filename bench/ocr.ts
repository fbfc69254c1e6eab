import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { modelFolder, readModels } from '../packages/vision/src/ocr/models.ts'
import { openReader } from '../packages/vision/src/ocr/reader.ts'
import { type PaperKind, paperKinds } from '../packages/vision/src/papers/paper.ts'
import { readFields } from '../packages/vision/src/papers/read-fields.ts'
import { readPaper } from '../packages/vision/src/read-paper.ts'
import { type SamplePaper, type SetName, samplePaper } from '../packages/vision/src/testing/paper-set.ts'
import { levels } from '../packages/vision/src/testing/photograph.ts'
import { type FieldScore, scorePaper } from '../packages/vision/src/testing/score-paper.ts'
import { openRivals, type RivalLine } from './ocr/rivals.ts'

/**
 * Exact fields by paper and level, beside other engines on the same pictures, which are given the same field readers:
 * those were written for our lines, so the last column counts characters only, whoever found them.
 * `npm run bench:ocr -- --per=2 --set=heldOut`; `--alone` leaves the others out.
 */
const option = (name: string, otherwise: string) =>
  process.argv.find((it) => it.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise
const per = Number(option('per', '2'))
const set = option('set', 'heldOut') as SetName

interface Result {
  engine: string
  paper: SamplePaper
  scores: FieldScore[]
  found: number
  ms: number
  /** Of all threads: what the time would be on idle cores, one at a time. */
  cpuMs: number
}

const models = await readModels(modelFolder())
if (typeof models === 'string') throw new Error(models)
const reader = await openReader(models)
const rivals = process.argv.includes('--alone') ? [] : await openRivals()
const folder = await mkdtemp(join(tmpdir(), 'openbeian-papers-'))
const results: Result[] = []

for (const level of levels)
  for (const kind of paperKinds) {
    for (let n = 0; n < per; n++) {
      const paper = await samplePaper(set, kind, level, n)
      const file = join(folder, 'paper.jpg')
      await writeFile(file, paper.bytes)
      results.push(await ours(paper))
      for (const rival of rivals) results.push(await theirs(rival.name, paper, () => rival.read(file)))
    }
    console.log(
      `${level} ${kind}: ${engines()
        .map((it) => `${it} ${percent(of(it, level, kind))}`)
        .join(', ')}`,
    )
  }

console.log(`\n${set}, ${per} of each kind and level, exact fields (4-character pieces found)`)
for (const engine of engines()) {
  const row = levels.map((level) => {
    const here = of(engine, level)
    return `${level} ${percent(here)} (${share(here.map((it) => it.found))})`
  })
  const numbers = results
    .filter((it) => it.engine === engine && it.paper.level !== 'hard')
    .flatMap((it) => it.scores.filter(({ field, want }) => field === 'number' && want.length === 18))
  const right = numbers.filter((it) => it.right).length
  console.log(
    `${engine}: ${row.join(', ')}; 18-character numbers ${right}/${numbers.length}; median ${median(of(engine).map((it) => it.ms))} ms, of processor time ${median(of(engine).map((it) => it.cpuMs))} ms`,
  )
}
console.log('\nwhat we read wrongly:')
for (const { paper, scores } of of('ours'))
  for (const { field, want, got, right } of scores)
    if (!right) console.log(`  ${paper.level} ${paper.kind} ${paper.seed} ${field}: ${want} / ${got}`)

for (const rival of rivals) await rival.close()
await rm(folder, { recursive: true })
process.exit(0)

async function ours(paper: SamplePaper): Promise<Result> {
  const { result, ...took } = await timed(() => readPaper(reader, paper.kind, paper.bytes))
  const { fields } = result
  const text = Object.values(fields)
    .map((it) => it.value)
    .join('\n')
  return { engine: 'ours', paper, scores: scorePaper(paper, fields), found: piecesFound(paper, text), ...took }
}

async function theirs(engine: string, paper: SamplePaper, read: () => Promise<RivalLine[]>): Promise<Result> {
  const { result: found, ...took } = await timed(() => read().catch(() => []))
  const { width = 0, height = 0 } = await sharp(paper.bytes).metadata()
  const lines = found.map(({ text, x0, y0, x1, y1 }) => ({
    text,
    places: [...text].map((_, n) => (n + 0.5) / text.length),
    scores: [...text].map(() => 1),
    inks: [...text].map(() => 1),
    quad: [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ] as const,
  }))
  const fields = readFields(paper.kind, { lines, rotation: 0, width, height })
  const text = found.map((it) => it.text).join('\n')
  return { engine, paper, scores: scorePaper(paper, fields), found: piecesFound(paper, text), ...took }
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number; cpuMs: number }> {
  const before = process.cpuUsage()
  const began = performance.now()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: performance.now() - began, cpuMs: (user + system) / 1000 }
}

/** Share of the pieces of four characters of all true values that stand somewhere in the text. */
function piecesFound({ truth }: SamplePaper, text: string): number {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  const pieces = Object.values(truth).flatMap((value) => {
    const whole = value.normalize('NFKC').replaceAll(/\s/g, '')
    return Array.from({ length: Math.max(0, whole.length - 3) }, (_, at) => whole.slice(at, at + 4))
  })
  const texts = pieces.filter((it) => !/^[\d-]+$/.test(it))
  return texts.length === 0 ? 1 : texts.filter((it) => plain.includes(it)).length / texts.length
}

function engines(): string[] {
  return [...new Set(results.map((it) => it.engine))]
}

function of(engine: string, level?: string, kind?: PaperKind): Result[] {
  return results.filter(
    (it) => it.engine === engine && (!level || it.paper.level === level) && (!kind || it.paper.kind === kind),
  )
}

function percent(some: Result[]): string {
  return share(some.flatMap((it) => it.scores.map(({ right }) => (right ? 1 : 0))))
}

function median(numbers: number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)
}

function share(numbers: number[]): string {
  return `${((100 * numbers.reduce((sum, it) => sum + it, 0)) / Math.max(1, numbers.length)).toFixed(1)} %`
}
