import type { Finding } from '../../kit/findings-list.tsx'

export const steps = ['subject', 'service', 'materials', 'confirm'] as const
export type Step = (typeof steps)[number]

export const isStep = (text: string | undefined): text is Step =>
  (steps as readonly (string | undefined)[]).includes(text)

/** The step on which a field is typed. */
export function stepOf(path: string): Step {
  if (path.includes('.materials.')) return 'materials'
  if (path.startsWith('services')) return 'service'
  if (path.startsWith('subject')) return 'subject'
  return 'confirm'
}

export const stepAfter = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? step
export const stepBefore = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1]

export const blocking = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'blocks')

export const ofStep = (findings: readonly Finding[], step: Step): Finding[] =>
  findings.filter(({ at }) => stepOf(at) === step)
