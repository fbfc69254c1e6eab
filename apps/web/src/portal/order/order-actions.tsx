import type { OrderActionRequest, OrderView } from '@openbeian/contract'
import { ApiError } from '@openbeian/contract'
import { isOneOf, type OrderAction } from '@openbeian/filing'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { useTakeAction } from '../../kit/orders.ts'
import { applicantOrderWords } from '../../kit/words/applicant-orders.ts'
import { orderWords } from './order.words.ts'
import { SureDialog } from './sure-dialog.tsx'

const toBeSure = ['withdraw', 'abandon'] as const
type ToBeSure = (typeof toBeSure)[number]
const isToBeSure = (action: OrderAction): action is ToBeSure => isOneOf(toBeSure, action)

/** Exactly what the server says this applicant may do now; sending in happens where everything was read once more. */
export function OrderActions({ order }: { order: OrderView }) {
  const words = useWords(orderWords)
  const { mend, resume } = useWords(applicantOrderWords)
  const navigate = useNavigate()
  const takeAction = useTakeAction(order.id)
  const [asked, setAsked] = useState<ToBeSure>()
  const mayTake = (action: OrderAction) => order.allowedActions.includes(action)

  const take = (request: OrderActionRequest) =>
    takeAction.mutate(request, {
      onSuccess: ({ editable }) => {
        setAsked(undefined)
        if (request.action === 'reopen' && editable) void navigate(`/orders/${order.id}/edit`)
      },
      onError: () => setAsked(undefined),
    })
  const { version } = order
  const wasChanged = takeAction.error instanceof ApiError && takeAction.error.status === 409

  return (
    <>
      {order.editable && (
        <Link className="button button-primary" to={`/orders/${order.id}/edit`} data-action="edit">
          {order.state === 'needsFix' ? mend : resume}
        </Link>
      )}
      {(['confirmSms', 'reopen'] as const).filter(mayTake).map((action) => (
        <Button
          key={action}
          look="primary"
          data-action={action}
          isBusy={takeAction.isPending}
          onClick={() => take({ action, version })}
        >
          {words.actions[action]}
        </Button>
      ))}
      {order.allowedActions.filter(isToBeSure).map((action) => (
        <Button key={action} isDanger={action === 'abandon'} data-action={action} onClick={() => setAsked(action)}>
          {words.actions[action]}
        </Button>
      ))}
      {wasChanged ? <Notice kind="warning">{words.changedMeanwhile}</Notice> : <Failure error={takeAction.error} />}
      {asked && (
        <SureDialog
          action={asked}
          isPending={takeAction.isPending}
          onSure={(note) => take({ action: asked, version, ...(note ? { note } : {}) })}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
