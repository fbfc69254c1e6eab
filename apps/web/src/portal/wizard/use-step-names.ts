import { asksFor, type OrderType } from '@openbeian/filing'
import { useWords } from '../../kit/language.tsx'
import { laterOrdersWords } from '../../kit/words/later-orders.ts'
import { portalWords } from '../../kit/words/portal.ts'
import type { Step } from './steps.ts'

/** What each step is called in an order of this type. */
export function useStepNames(orderType: OrderType): Record<Step, string> {
  const { steps } = useWords(portalWords).wizard
  const { step } = useWords(laterOrdersWords).wizard
  return { ...steps, filed: asksFor(orderType, 'cancellation') ? step.cancellation : step.filed }
}
