import { asksFor, type OrderType, orderNeeds } from '@openbeian/filing'
import type { Finding } from '../../kit/findings-list.tsx'

const all = ['filed', 'subject', 'service', 'materials', 'confirm'] as const
export type Step = (typeof all)[number]

/** The steps of an order: only the parts it asks for. */
export const stepsOf = (orderType: OrderType): Step[] => {
  const asked: Record<Step, boolean> = {
    filed: asksFor(orderType, 'filed') || asksFor(orderType, 'cancellation'),
    subject: asksFor(orderType, 'subject'),
    service: asksFor(orderType, 'service') || asksFor(orderType, 'access'),
    materials: orderNeeds[orderType].does !== 'cancels',
    confirm: true,
  }
  return all.filter((step) => asked[step])
}

export const isStep = (steps: readonly Step[], text: string | undefined): text is Step =>
  (steps as readonly (string | undefined)[]).includes(text)

/** The step on which a field is typed. */
export function stepOf(path: string): Step {
  if (path.includes('.materials.')) return 'materials'
  if (path.startsWith('services')) return 'service'
  if (path.startsWith('subject')) return 'subject'
  if (path.startsWith('filed') || path.startsWith('cancellation')) return 'filed'
  return 'confirm'
}

export const stepAfter = (steps: readonly Step[], step: Step): Step => steps[steps.indexOf(step) + 1] ?? step
export const stepBefore = (steps: readonly Step[], step: Step): Step | undefined => steps[steps.indexOf(step) - 1]

export const blocking = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'blocks')

export const ofStep = (findings: readonly Finding[], step: Step): Finding[] =>
  findings.filter(({ at }) => stepOf(at) === step)
