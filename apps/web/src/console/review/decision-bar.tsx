import { ApiError, type OrderView } from '@openbeian/contract'
import { orderLife } from '@openbeian/filing'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { ChangesNotice } from './changes-notice.tsx'
import { ClaimButton } from './claim-button.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { type Decision, type DecisionInput, decisions, decisionsAmong, isTakenAtOnce, requestOf } from './decisions.ts'
import { NextOrder } from './next-order.tsx'
import { RefusedFindings } from './refused-findings.tsx'
import { reviewWords } from './review.words.ts'
import type { useDecision } from './use-decision.ts'
import type { FieldNotes } from './use-field-notes.ts'
import './decision-bar.css'

interface DecisionBarProps {
  order: OrderView
  decision: ReturnType<typeof useDecision>
  reasons: FieldNotes
  onJump: (path: string) => void
}

/** Exactly what the server allows this person now. */
export function DecisionBar({ order, decision, reasons, onJump }: DecisionBarProps) {
  const { decide, claim, changes, acknowledge } = decision
  const words = useWords(reviewWords)
  const { events } = useWords(kitWords)
  const { account } = useSignedIn()
  const [asked, setAsked] = useState<Decision>()
  const allowed = decisionsAmong(order.allowedActions)

  const take = (action: Decision, said: DecisionInput) =>
    decide.mutate(requestOf(action, order.version, said), {
      onSuccess: () => reasons.clear(),
      onSettled: () => setAsked(undefined),
    })
  const begin = (action: Decision) => {
    if (decide.isPending) return
    decide.reset()
    if (isTakenAtOnce(action)) take(action, { note: '', reasons: [] })
    else setAsked(action)
  }
  useShortcuts(Object.fromEntries(allowed.map((it) => [decisions[it].key ?? '', () => begin(it)])))

  const done = decide.isSuccess && decide.variables
  const isWithReviewers = orderLife[order.state].waitsFor === 'reviewer'
  return (
    <>
      <fieldset className="row decision-bar">
        <legend className="sr-only">{words.actionsLabel}</legend>
        <ForCustomer order={order} />
        <ClaimButton order={order} claim={claim} accountId={account.id} />
        {allowed.map((it) => (
          <Button
            key={it}
            look={decisions[it].look === 'primary' ? 'primary' : 'framed'}
            isDanger={decisions[it].look === 'danger'}
            data-action={it}
            aria-keyshortcuts={decisions[it].key}
            isBusy={decide.isPending && decide.variables.action === it}
            disabled={decide.isPending && decide.variables.action !== it}
            onClick={() => begin(it)}
          >
            {words.actions[it]}
            {reasons.reasons.length > 0 && decisions[it].reasons && ` (${reasons.reasons.length})`}
            {decisions[it].key && (
              <span className="key" aria-hidden="true">
                {decisions[it].key?.toUpperCase()}
              </span>
            )}
          </Button>
        ))}
        {allowed.length === 0 && <span className="quiet">{words.nothingToDo}</span>}
        {!isWithReviewers && <NextOrder orderId={order.id} />}
        {account.role !== 'auditor' && (
          <Link to="/queue" className="back" aria-keyshortcuts="q">
            {words.back}
          </Link>
        )}
      </fieldset>
      {done && <Notice kind="success">{words.done(events[done.action])}</Notice>}
      {changes ? (
        <ChangesNotice changes={changes} onSeen={acknowledge} />
      ) : (
        <Refusal error={decide.error ?? claim.error} order={order} onJump={onJump} />
      )}
      {asked && allowed.includes(asked) && (
        <DecisionDialog
          key={asked}
          decision={asked}
          {...{ order, reasons }}
          isPending={decide.isPending}
          onDecide={(said) => take(asked, said)}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

/** What staff do in the stead of a customer whose order they began. */
function ForCustomer({ order }: { order: OrderView }) {
  const words = useWords(reviewWords)
  return (
    <>
      {order.editable && (
        <Link className="button button-primary" to={`/orders/${order.id}/edit`} data-action="edit">
          {words.fillIn}
        </Link>
      )}
      {actsForCustomer(order) && (
        <Link className="button" to={`/orders/${order.id}/identity`} data-action="identity">
          {words.proveIdentity}
        </Link>
      )}
    </>
  )
}

/** Of what this person entered for a customer: the persons in charge still have to say who they are. */
const actsForCustomer = ({ editable, state, allowedActions }: OrderView): boolean =>
  editable || (state === 'identityPending' && allowedActions.includes('withdraw'))

interface RefusalProps {
  error: Error | null
  order: OrderView
  onJump: (path: string) => void
}

/** Why it was not done. */
function Refusal({ error, order, onJump }: RefusalProps) {
  if (!error) return null
  const findings = error instanceof ApiError && error.status === 422 ? (error.problem.findings ?? []) : []
  return (
    <>
      <Failure error={error} />
      {findings.length > 0 && <RefusedFindings findings={findings} filing={order.filing} onJump={onJump} />}
    </>
  )
}
