import { type CodeTables, type Draft, endpoints, type OrderView, type Session } from '@openbeian/contract'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { FindingsList } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { useSignedIn } from '../../kit/session.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { ConfirmStep } from './confirm-step.tsx'
import { FiledStep } from './filed-step.tsx'
import { type Form, FormContext } from './form.ts'
import { MaterialsStep } from './materials-step.tsx'
import { SavingNote, StaleNotice } from './saving-note.tsx'
import { ServiceStep } from './service-step.tsx'
import { StepList } from './step-list.tsx'
import { blocking, ofStep, stepAfter, stepBefore, type WizardStep } from './steps.ts'
import { SubjectStep } from './subject-step.tsx'
import { SubmitFiling } from './submit-filing.tsx'
import { useKeptDraft } from './use-draft.ts'
import { useFindings } from './use-findings.ts'
import { useStep } from './use-step.ts'
import { useStepNames } from './use-step-names.ts'
import { wizardWords } from './wizard.words.ts'
import './wizard.css'

interface WizardProps {
  order: OrderView
  draft: Draft
  tables: CodeTables
}

/** The steps of an order: its filing, as far as it asks for it. */
export function Wizard({ order, draft, tables }: WizardProps) {
  const words = useWords(wizardWords)
  const { steps, step, goTo, jump } = useStep(order)
  const names = useStepNames(order.orderType)
  const title = useWizardTitle(order)
  const { keeper, kept } = useKeptDraft(order.id, draft, tables)
  const { findings, findingsAt, leave, tryStep, hasTried, arrange } = useFindings({ order, draft, kept, tables })
  const [isTrue, setTrue] = useState(false)

  const form: Form = {
    orderId: order.id,
    orderType: order.orderType,
    filing: kept.filing,
    draft,
    tables,
    isIndividual: kept.filing.subject.nature === 'individual',
    change: keeper.change,
    arrange: async (from) => {
      const isDone = await keeper.arrange(from)
      if (isDone) arrange(from)
      return isDone
    },
    isSaved: kept.saving.kind === 'quiet' || kept.saving.kind === 'saved',
    save: async () => (await keeper.save()) !== undefined,
    leave,
    findingsAt,
    findings,
  }
  const wrongHere = step === 'confirm' ? blocking(findings) : blocking(ofStep(findings, step))

  const goForward = async () => {
    tryStep(step)
    void keeper.save()
    if (wrongHere.length > 0) return focusSummary()
    await goTo(stepAfter(steps, step))
  }

  const before = stepBefore(steps, step)
  return (
    <FormContext value={form}>
      <Page title={title} next={<SavingNote saving={kept.saving} />} actions={<WayBack order={order} />}>
        <StepList
          {...{ orderId: order.id, steps, names }}
          current={step}
          openPlaces={(it) => blocking(ofStep(findings, it)).length}
        />
        <ForCustomer order={order} />
        {kept.saving.kind === 'stale' && <StaleNotice takeOver={keeper.takeOver} />}
        {(hasTried(step) || step === 'confirm') && (
          <FindingsList findings={wrongHere} isIndividual={form.isIndividual} onJump={(path) => void jump(path)} />
        )}
        <div className="stack" data-current-step={step}>
          <h2 className="step-heading">{names[step]}</h2>
          <StepContent step={step} confirm={<ConfirmStep isTrue={isTrue} onTrue={setTrue} />} />
        </div>
        <footer className="row wizard-foot">
          {before && (
            <Button data-action="back" onClick={() => void goTo(before)}>
              {words.back}
            </Button>
          )}
          {step === 'confirm' ? (
            <SubmitFiling {...{ order, isTrue }} wrong={wrongHere} save={keeper.settle} onRefused={keeper.learn} />
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

const isStaff = (account: Session['account']) => mayAsk(endpoints.listCustomers, account)

/** Applicants come from the list of what they have, staff from the order. */
function WayBack({ order }: { order: OrderView }) {
  const { toFilings } = useWords(kitWords)
  const { byStaff: words } = useWords(wizardWords)
  const { account } = useSignedIn()
  return isStaff(account) ? <Link to={`/orders/${order.id}`}>{words.toOrder}</Link> : <Link to="/">{toFilings}</Link>
}

/** Staff who fill it in at a counter or on the phone tell the customer first what is collected and why. */
function ForCustomer({ order }: { order: OrderView }) {
  const { byStaff: words } = useWords(wizardWords)
  const { account } = useSignedIn()
  if (!isStaff(account)) return null
  return (
    <Notice kind="info" title={words.title(order.customerName)}>
      <p>
        {words.text}{' '}
        <a href="/privacy" target="_blank" rel="noreferrer">
          {words.notice}
        </a>
      </p>
    </Notice>
  )
}

/** A first filing is called as its page is, later orders by what they do. */
function useWizardTitle({ state, orderType }: OrderView): string {
  const { mendTitle } = useWords(wizardWords)
  const title = usePageTitle()
  const types = useWords(orderTypeWords)
  if (state === 'needsFix') return mendTitle
  return orderType === 'FIRST' ? title : types[orderType]
}

function StepContent({ step, confirm }: { step: WizardStep; confirm: ReactNode }) {
  const contents: Record<WizardStep, ReactNode> = {
    filed: <FiledStep />,
    subject: <SubjectStep />,
    service: <ServiceStep />,
    materials: <MaterialsStep />,
    confirm,
  }
  return contents[step]
}

const focusSummary = () =>
  requestAnimationFrame(() => {
    const title = document.getElementById('findings-title')
    title?.scrollIntoView({ block: 'center' })
    title?.focus({ preventScroll: true })
  })
