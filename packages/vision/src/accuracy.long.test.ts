import { afterAll, expect, test } from 'vitest'
import { openVision } from './open-vision.ts'
import { type PaperKind, paperKinds } from './papers/paper.ts'
import { samplePaper } from './testing/paper-set.ts'
import { type Level, levels } from './testing/photograph.ts'
import { type FieldScore, scorePaper } from './testing/score-paper.ts'

const vision = openVision({ timeoutMs: 300_000, maxWaiting: 1000 })
afterAll(() => vision.close())

const perKind = 6
const least: Record<Level, number> = { clean: 0.97, mild: 0.96, hard: 0.85 }
const scores = new Map<string, FieldScore[]>()

test.each(levels)('fields of held-out papers, photographed %s', async (level) => {
  await Promise.all(paperKinds.map((kind) => scoreAll(kind, level)))
  expect(shareOf(of(level))).toBeGreaterThanOrEqual(least[level])
})

test('numbers of 18 characters, clean and mild: 99 of 100', () => {
  const numbers = [...of('clean'), ...of('mild')].filter((it) => it.field === 'number' && it.want.length === 18)
  console.log(tableOf(numbers))
  expect(numbers.length).toBeGreaterThan(60)
  expect(shareOf(numbers)).toBeGreaterThanOrEqual(0.99)
})

async function scoreAll(kind: PaperKind, level: Level): Promise<void> {
  const all: FieldScore[] = []
  for (let n = 0; n < perKind; n++) {
    const paper = await samplePaper('heldOut', kind, level, n)
    const read = await vision.read(kind, paper.bytes)
    if (read.kind === 'unavailable') throw new Error(read.message.en)
    all.push(...scorePaper(paper, read.fields))
  }
  scores.set(`${kind} ${level}`, all)
}

const of = (level: Level, kinds: readonly PaperKind[] = paperKinds) =>
  kinds.flatMap((kind) => scores.get(`${kind} ${level}`) ?? [])

const rightOf = (some: FieldScore[]) => some.filter((it) => it.right).length
const shareOf = (some: FieldScore[]) => rightOf(some) / some.length

/** As docs/reading-papers.md has it. */
function tableOf(numbers: FieldScore[]): string {
  const cell = (some: FieldScore[]) => `${rightOf(some)}/${some.length} ${(100 * shareOf(some)).toFixed(1)} %`
  const row = (name: string, kinds: readonly PaperKind[]) =>
    `| ${name} | ${levels.map((level) => cell(of(level, kinds))).join(' | ')} |`
  return [
    `exact fields of held-out papers, ${perKind} of each kind and level`,
    `| | ${levels.join(' | ')} |`,
    '|---|---|---|---|',
    ...paperKinds.map((kind) => row(kind, [kind])),
    row('all', paperKinds),
    `numbers of 18 characters, clean and mild: ${cell(numbers)}`,
  ].join('\n')
}
