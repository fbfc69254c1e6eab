import type { PaperField } from '../../papers/paper.ts'
import type { Dice } from '../dice.ts'

/** A paper as the printer made it, and what stands on it; days are ISO or `long-term`. */
interface DrawnPaper {
  svg: string
  truth: Partial<Record<PaperField, string>>
}

export type DrawPaper = (dice: Dice) => DrawnPaper
