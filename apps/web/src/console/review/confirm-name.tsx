import { endpoints, type OrderView } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { orderKey } from '../../kit/orders.ts'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { reviewWords } from './review.words.ts'

/** Confirms the substitute of a name or an address, saying how it was made sure of; offered to whoever may pass the order. */
export function ConfirmName({ order, field }: { order: OrderView; field: string }) {
  const { reportedName: words } = useWords(reviewWords)
  const { account } = useSignedIn()
  const [isAsking, setAsking] = useState(false)
  const queries = useQueryClient()
  const at = field.replace(/(principal|manager)\.reportedName$/, '$1')
  const confirm = useMutation({
    mutationFn: (note: string) =>
      api.confirmReportedName({ params: { orderId: order.id }, body: { version: order.version, at, note } }),
    onSuccess: (answer) => queries.setQueryData(orderKey(order.id), answer),
  })
  if (!order.allowedActions.includes('pass') || !mayAsk(endpoints.confirmReportedName, account)) return null
  return (
    <>
      <Button data-action="confirm-name" onClick={() => setAsking(true)}>
        {words.confirm}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={words.confirm}
          isPending={confirm.isPending}
          error={confirm.error}
          onSure={confirm.mutate}
          onClose={() => setAsking(false)}
        >
          <p>{words.explain}</p>
        </ReasonDialog>
      )}
    </>
  )
}
