import { afterAll, expect, test } from 'vitest'
import { openVision } from './open-vision.ts'
import { paperKinds } from './papers/paper.ts'
import { samplePaper } from './testing/paper-set.ts'
import { type Level, levels } from './testing/photograph.ts'
import { type FieldScore, scorePaper } from './testing/score-paper.ts'

const vision = openVision({ longestMs: 300_000, mostWaiting: 1000 })
afterAll(() => vision.close())

const perKind = 6
const least: Record<Level, number> = { clean: 0.97, mild: 0.96, hard: 0.85 }

test.each(levels)('fields of held-out papers, photographed %s', async (level) => {
  const scores = (await Promise.all(paperKinds.map((kind) => scoresOf(kind, level)))).flat()
  expect(shareOf(scores)).toBeGreaterThanOrEqual(least[level])
  if (level === 'hard') return
  const numbers = scores.filter((it) => it.field === 'number' && it.want.length === 18)
  expect(numbers.length).toBeGreaterThan(30)
  expect(shareOf(numbers)).toBeGreaterThanOrEqual(0.99)
})

async function scoresOf(kind: (typeof paperKinds)[number], level: Level): Promise<FieldScore[]> {
  const scores: FieldScore[] = []
  for (let n = 0; n < perKind; n++) {
    const paper = await samplePaper('heldOut', kind, level, n)
    const read = await vision.read(kind, paper.bytes)
    if (read.kind === 'unavailable') throw new Error(read.message.en)
    scores.push(...scorePaper(paper, read.fields))
  }
  return scores
}

const shareOf = (scores: FieldScore[]) => scores.filter((it) => it.right).length / scores.length
