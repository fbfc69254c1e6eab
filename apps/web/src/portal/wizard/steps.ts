import { asksFor, isOneOf, type OrderType, orderNeeds } from '@openbeian/filing'
import type { Finding } from '../../kit/findings-list.tsx'

const wizardSteps = ['filed', 'subject', 'service', 'materials', 'confirm'] as const
export type WizardStep = (typeof wizardSteps)[number]

/** The steps of an order: only the parts it asks for. */
export const stepsOf = (orderType: OrderType): WizardStep[] => {
  const asked: Record<WizardStep, boolean> = {
    filed: asksFor(orderType, 'filed') || asksFor(orderType, 'cancellation'),
    subject: asksFor(orderType, 'subject'),
    service: asksFor(orderType, 'service') || asksFor(orderType, 'access'),
    materials: orderNeeds[orderType].does !== 'cancels',
    confirm: true,
  }
  return wizardSteps.filter((step) => asked[step])
}

export const isStep = (steps: readonly WizardStep[], text: string | undefined): text is WizardStep =>
  isOneOf(steps, text)

/** The step on which a field is typed. */
export function stepOf(path: string): WizardStep {
  if (path.includes('.materials.')) return 'materials'
  if (path.startsWith('services')) return 'service'
  if (path.startsWith('subject')) return 'subject'
  if (path.startsWith('filed') || path.startsWith('cancellation')) return 'filed'
  return 'confirm'
}

export const stepAfter = (steps: readonly WizardStep[], step: WizardStep): WizardStep =>
  steps[steps.indexOf(step) + 1] ?? step
export const stepBefore = (steps: readonly WizardStep[], step: WizardStep): WizardStep | undefined =>
  steps[steps.indexOf(step) - 1]

export const blocking = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'blocks')

export const ofStep = (findings: readonly Finding[], step: WizardStep): Finding[] =>
  findings.filter(({ at }) => stepOf(at) === step)
