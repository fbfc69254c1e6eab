import { asksFor, type OrderType } from '@openbeian/filing'
import { useWords } from '../../kit/language.tsx'
import { filedWords } from './filed.words.ts'
import type { WizardStep } from './steps.ts'
import { wizardWords } from './wizard.words.ts'

/** What each step is called in an order of this type. */
export function useStepNames(orderType: OrderType): Record<WizardStep, string> {
  const { steps } = useWords(wizardWords)
  const { step } = useWords(filedWords)
  return { ...steps, filed: asksFor(orderType, 'cancellation') ? step.cancellation : step.filed }
}
