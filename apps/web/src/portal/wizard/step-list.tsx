import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import type { WizardStep } from './steps.ts'
import { wizardWords } from './wizard.words.ts'
import './step-list.css'

interface StepListProps {
  orderId: string
  steps: readonly WizardStep[]
  names: Record<WizardStep, string>
  current: WizardStep
  /** How many places of a step still need a change. */
  openPlaces: (step: WizardStep) => number
}

/** The steps, each with how far it is; one may go to any of them. */
export function StepList({ orderId, steps, names, current, openPlaces }: StepListProps) {
  const words = useWords(wizardWords)
  return (
    <nav aria-label={words.stepOf(steps.indexOf(current) + 1, steps.length)}>
      <ol className="step-list" style={{ '--steps': steps.length } as CSSProperties}>
        {steps.map((step, index) => (
          <li key={step}>
            <Link
              to={`/orders/${orderId}/edit/${step}`}
              aria-current={step === current ? 'step' : undefined}
              data-step={step}
            >
              <span className="step-number" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                {names[step]}
                {step !== 'confirm' && (
                  <span className="step-state">
                    {openPlaces(step) === 0 ? `✓ ${words.stepDone}` : words.stepOpen(openPlaces(step))}
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
