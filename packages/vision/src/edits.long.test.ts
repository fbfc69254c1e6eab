import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { openVision } from './open-vision.ts'
import { type PaperKind, paperKinds } from './papers/paper.ts'
import { dice } from './testing/dice.ts'
import { type Edit, editNames, editPaper } from './testing/edit-paper.ts'
import { samplePaper } from './testing/paper-set.ts'
import { type Level, levels } from './testing/photograph.ts'

const vision = openVision({ timeoutMs: 300_000, maxWaiting: 1000 })
interface Looked {
  kind: PaperKind
  level: Level
  edit: Edit | undefined
  isHinted: boolean
}
const looked: Looked[] = []
afterAll(async () => {
  console.log(table())
  await vision.close()
})

/** What nearly everybody sends in, and two others. */
const editedKinds = ['id-front', 'business-licence', 'travel-permit', 'code-certificate'] as const
/** Other papers than those of the tables of fields. */
const [unedited, edited] = [[40, 41], 60]

test('of papers nobody edited next to none looks changed', async () => {
  for (const kind of paperKinds)
    for (const level of levels)
      for (const n of unedited) {
        const { bytes } = await samplePaper('heldOutAny', kind, level, n)
        looked.push({ kind, level, edit: undefined, isHinted: await looksChanged(kind, bytes) })
      }
  expect(shareOf(looked.filter((it) => !it.edit))).toBeLessThanOrEqual(0.05)
})

test('of edited ones more than half do', async () => {
  for (const kind of editedKinds)
    for (const level of levels)
      for (const [n, edit] of editNames.entries()) {
        const paper = await samplePaper('heldOutAny', kind, level, edited + n)
        const other = await samplePaper('heldOutAny', kind, level, edited + n + 20)
        // no number in a line of its own, no name as long on the other paper: nothing to edit so
        const bytes = await editPaper(dice(paper.seed), paper, other, edit).catch(() => undefined)
        if (bytes) looked.push({ kind, level, edit, isHinted: await looksChanged(kind, bytes) })
      }
  expect(shareOf(looked.filter((it) => it.edit))).toBeGreaterThanOrEqual(0.55)
})

/** As the server does: written anew, then read. */
async function looksChanged(kind: PaperKind, bytes: Buffer): Promise<boolean> {
  const read = await vision.read(kind, await sharp(bytes).jpeg({ quality: 88 }).toBuffer())
  if (read.kind === 'unavailable') throw new Error(read.message.en)
  return read.hints.includes('changed-print')
}

const shareOf = (some: Looked[]) => some.filter((it) => it.isHinted).length / Math.max(1, some.length)

/** As docs/reading-papers.md has it. */
function table(): string {
  const cell = (some: Looked[]) => `${some.filter((it) => it.isHinted).length}/${some.length}`
  const row = (name: string, some: Looked[]) =>
    `| ${name} | ${levels.map((level) => cell(some.filter((it) => it.level === level))).join(' | ')} | ${cell(some)} ${(100 * shareOf(some)).toFixed(0)} % |`
  const all = looked.filter((it) => it.edit)
  return [
    '| looks changed | clean | mild | hard | all |',
    '|---|---|---|---|---|',
    row(
      'not edited',
      looked.filter((it) => !it.edit),
    ),
    ...editNames.map((edit) =>
      row(
        edit,
        all.filter((it) => it.edit === edit),
      ),
    ),
    ...editedKinds.map((kind) =>
      row(
        kind,
        all.filter((it) => it.kind === kind),
      ),
    ),
    row('all edited', all),
  ].join('\n')
}
