import { entriesOf } from '@openbeian/filing'
import type { PaperKind } from '../papers/paper.ts'
import { drawPaper } from './draw-paper.ts'
import { drawAnyIdBack, drawAnyIdFront } from './papers/any-card.ts'
import { drawAnyLicence } from './papers/any-licence.ts'
import type { DrawPaper } from './papers/drawn-paper.ts'
import { restyled, watermarked } from './restyle.ts'

/** Every kind of paper in other fonts and weights, the commonest ones in other layouts too; some bear a watermark. */
export const drawAnyPaper: Record<PaperKind, DrawPaper> = {
  ...drawPaper,
  'id-front': drawAnyIdFront,
  'id-back': drawAnyIdBack,
  'business-licence': drawAnyLicence,
}
for (const [kind, draw] of entriesOf(drawAnyPaper))
  drawAnyPaper[kind] = (dice) => {
    const { svg, truth } = draw(dice)
    const styled = restyled(dice, svg)
    return { svg: dice.chance(0.15) ? watermarked(dice, styled) : styled, truth }
  }
