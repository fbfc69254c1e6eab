import { emptyFiling } from '@openbeian/filing'
import type { Situation } from './situation.ts'

/** A first filing nobody has typed anything into. */
export const emptySituation = (): Situation => ({
  orderType: 'FIRST',
  on: '2026-11-21',
  filing: emptyFiling(),
  facts: {},
})
