import type { OrderView } from '@openbeian/contract'
import { useEffect } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { focusField } from '../../kit/focus-field.ts'
import { isStep, stepOf, stepsOf, type WizardStep } from './steps.ts'

/** The step in the address of the page, and the ways to others. */
export function useStep(order: OrderView) {
  const navigate = useNavigate()
  const { step: asked } = useParams()
  const [search] = useSearchParams()
  const at = search.get('at') ?? ''
  const steps = stepsOf(order.orderType)
  const step: WizardStep = isStep(steps, asked) ? asked : at ? stepOf(at) : (steps[0] ?? 'confirm')
  const goTo = (to: WizardStep, field = '') =>
    navigate(`/orders/${order.id}/edit/${to}${field && `?at=${encodeURIComponent(field)}`}`)
  const jump = (path: string) => (stepOf(path) === step ? focusField(path) : goTo(stepOf(path), path))
  useArriveAt(step, at)

  return { steps, step, goTo, jump }
}

/** A step begins at its top, or at the field one came for. */
function useArriveAt(step: WizardStep, at: string) {
  useEffect(() => {
    if (at && stepOf(at) === step && focusField(at)) return
    window.scrollTo({ top: 0 })
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [step, at])
}
