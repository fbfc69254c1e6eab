import type { CodeTables, Draft, OrderView } from '@openbeian/contract'
import { useCallback, useEffect, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { FindingsList } from '../../kit/findings-list.tsx'
import { focusField } from '../../kit/focus-field.ts'
import { useWords } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { ConfirmStep } from './confirm-step.tsx'
import { FiledStep } from './filed-step.tsx'
import { type Form, FormContext } from './form.ts'
import { MaterialsStep } from './materials-step.tsx'
import { SavingNote, StaleNotice } from './saving-note.tsx'
import { ServiceStep } from './service-step.tsx'
import { StepList } from './step-list.tsx'
import { blocking, isStep, ofStep, type Step, stepAfter, stepBefore, stepOf, stepsOf } from './steps.ts'
import { SubjectStep } from './subject-step.tsx'
import { SubmitFiling } from './submit-filing.tsx'
import { useKeptDraft } from './use-draft.ts'
import { useFindings } from './use-findings.ts'
import { useStepNames } from './use-step-names.ts'
import { wizardWords } from './wizard.words.ts'

interface WizardProps {
  order: OrderView
  draft: Draft
  tables: CodeTables
}

/** The steps of an order: its filing, as far as it asks for it. */
export function Wizard({ order, draft, tables }: WizardProps) {
  const words = useWords(wizardWords)
  const title = usePageTitle()
  const { toFilings } = useWords(kitWords)
  const types = useWords(orderTypeWords)
  const navigate = useNavigate()
  const { step: asked } = useParams()
  const [search] = useSearchParams()
  const at = search.get('at') ?? ''
  const steps = stepsOf(order.orderType)
  const names = useStepNames(order.orderType)
  const step: Step = isStep(steps, asked) ? asked : at ? stepOf(at) : (steps[0] ?? 'confirm')
  const { keeper, kept } = useKeptDraft(order.id, draft, tables)
  const reviewerSays = useCallback((text: string) => words.reviewerSays + text, [words])
  const { findings, findingsAt, leave, tryStep, hasTried } = useFindings({ order, draft, kept, tables, reviewerSays })
  const [isTrue, setTrue] = useState(false)

  const form: Form = {
    orderId: order.id,
    orderType: order.orderType,
    filing: kept.filing,
    draft,
    tables,
    isIndividual: kept.filing.subject.nature === 'individual',
    change: keeper.change,
    isSaved: kept.saving.kind === 'quiet' || kept.saving.kind === 'saved',
    save: async () => (await keeper.save()) !== undefined,
    leave,
    findingsAt,
    findings,
  }
  const goTo = (to: Step, field = '') =>
    navigate(`/orders/${order.id}/edit/${to}${field && `?at=${encodeURIComponent(field)}`}`)
  const jump = (path: string) => (stepOf(path) === step ? focusField(path) : goTo(stepOf(path), path))
  const wrongHere = step === 'confirm' ? blocking(findings) : blocking(ofStep(findings, step))

  const goForward = async () => {
    tryStep(step)
    void keeper.save()
    if (wrongHere.length > 0) return focusSummary()
    await goTo(stepAfter(steps, step))
  }
  useArriveAt(step, at)

  const before = stepBefore(steps, step)
  return (
    <FormContext value={form}>
      <Page
        title={
          order.state === 'needsFix' ? words.mendTitle : order.orderType === 'FIRST' ? title : types[order.orderType]
        }
        next={<SavingNote saving={kept.saving} />}
        actions={<Link to="/">{toFilings}</Link>}
      >
        <StepList
          {...{ orderId: order.id, steps, names }}
          current={step}
          openPlaces={(it) => blocking(ofStep(findings, it)).length}
        />
        {kept.saving.kind === 'stale' && <StaleNotice takeOver={keeper.takeOver} />}
        {(hasTried(step) || step === 'confirm') && (
          <FindingsList findings={wrongHere} isIndividual={form.isIndividual} onJump={(path) => void jump(path)} />
        )}
        <div className="stack" data-current-step={step}>
          <h2 className="step-heading">{names[step]}</h2>
          {step === 'filed' && <FiledStep />}
          {step === 'subject' && <SubjectStep />}
          {step === 'service' && <ServiceStep />}
          {step === 'materials' && <MaterialsStep />}
          {step === 'confirm' && <ConfirmStep isTrue={isTrue} onTrue={setTrue} />}
        </div>
        <footer className="wizard-foot">
          {before && (
            <Button data-action="back" onClick={() => void goTo(before)}>
              {words.back}
            </Button>
          )}
          {step === 'confirm' ? (
            <SubmitFiling
              order={order}
              isTrue={isTrue}
              wrong={wrongHere}
              save={keeper.settle}
              onRefused={keeper.learn}
            />
          ) : (
            <Button look="primary" data-action="forward" onClick={() => void goForward()}>
              {words.forward}
            </Button>
          )}
        </footer>
      </Page>
    </FormContext>
  )
}

/** A step begins at its top, or at the field one came for. */
function useArriveAt(step: Step, at: string) {
  useEffect(() => {
    if (at && stepOf(at) === step && focusField(at)) return
    window.scrollTo({ top: 0 })
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [step, at])
}

const focusSummary = () =>
  requestAnimationFrame(() => {
    const title = document.getElementById('findings-title')
    title?.scrollIntoView({ block: 'center' })
    title?.focus({ preventScroll: true })
  })
