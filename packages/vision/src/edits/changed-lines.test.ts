import { beforeAll, expect, test } from 'vitest'
import { readPicture } from '../read-picture.ts'
import { dice } from '../testing/dice.ts'
import { type Edit, editPaper } from '../testing/edit-paper.ts'
import { type SamplePaper, samplePaper } from '../testing/paper-set.ts'
import { printedReading } from '../testing/printed-reading.ts'
import { changedLines } from './changed-lines.ts'

let paper: SamplePaper
let other: SamplePaper
beforeAll(async () => {
  paper = await samplePaper('tuneAny', 'id-front', 'mild', 203)
  other = await samplePaper('tuneAny', 'id-front', 'mild', 204)
})

async function changedOn(bytes: Buffer): Promise<string[]> {
  const picture = await readPicture(bytes, 2000)
  const reading = await printedReading(paper, picture)
  const changed = changedLines(
    picture,
    reading,
    reading.lines.map((it) => it.quad),
  )
  return reading.lines.filter((it) => changed.includes(it.quad)).map((it) => it.text)
}

test('nothing looks changed on a paper nobody edited', async () => {
  expect(await changedOn(paper.bytes)).toEqual([])
})

test.each([
  ['painted-over', 3],
  ['blurred', 3],
  ['saved-again', 3],
  ['other-font', 3],
] as const)('%s: the line that was edited looks changed', async (edit: Edit, seed) => {
  const changed = await changedOn(await editPaper(dice(seed), paper, other, edit))
  expect(changed).toHaveLength(1)
})
