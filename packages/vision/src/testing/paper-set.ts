import { type PaperField, type PaperKind, paperKinds } from '../papers/paper.ts'
import { dice } from './dice.ts'
import { drawPaper } from './draw-paper.ts'
import { type Level, levels, photograph } from './photograph.ts'

export interface SamplePaper {
  kind: PaperKind
  level: Level
  seed: number
  truth: Partial<Record<PaperField, string>>
  bytes: Buffer
}

/** Readers were written with the first set before the eyes; nothing is changed after looking at the second. */
const firstSeed = { tune: 1_000, heldOut: 700_000 }
export type SetName = keyof typeof firstSeed

/** The n-th paper of a kind in a set, photographed so well or badly. */
export async function samplePaper(set: SetName, kind: PaperKind, level: Level, n: number): Promise<SamplePaper> {
  const seed = firstSeed[set] + n * 1000 + paperKinds.indexOf(kind) * 10 + levels.indexOf(level)
  const chance = dice(seed)
  const { svg, truth } = drawPaper[kind](chance)
  const { bytes } = await photograph(chance, svg, level)
  return { kind, level, seed, truth, bytes }
}

/** The same whatever the width of characters, blanks and the look of full stops. */
export const isSameText = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s·•:]/g, '')
    .replaceAll('。', '.')
    .replaceAll('，', ',')
