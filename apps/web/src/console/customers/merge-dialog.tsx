import type { CustomerView, MergeTrial } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { CustomerField } from '../../kit/customer-field.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { customersWords } from './customers.words.ts'

interface MergeDialogProps {
  customer: CustomerView
  onDone: (intoId: string) => void
  onClose: () => void
}

/** What would come over is shown before anything does. */
export function MergeDialog({ customer, onDone, onClose }: MergeDialogProps) {
  const words = useWords(customersWords)
  const params = { customerId: customer.id }
  const [into, setInto] = useState<CustomerView>()
  const intoId = into?.id ?? ''
  const trial = useMutation({ mutationFn: () => api.tryMerge({ params, body: { intoId } }) })
  const merge = useMutation({
    mutationFn: (reason: string) => api.mergeCustomer({ params, body: { intoId, reason } }),
    onSuccess: () => onDone(intoId),
  })
  const choose = (chosen: CustomerView | undefined) => {
    setInto(chosen)
    trial.reset()
  }
  return (
    <ReasonDialog
      title={words.merge}
      isPending={merge.isPending}
      error={merge.error}
      onSure={(reason) => into && merge.mutate(reason)}
      onClose={onClose}
    >
      <p>{words.mergeText}</p>
      <Field path="intoId" label={words.into}>
        {(input) => <CustomerField {...input} label={words.into} chosen={into} onChoose={choose} />}
      </Field>
      {into && (
        <p>
          <Button data-action="try-merge" isBusy={trial.isPending} onClick={() => trial.mutate()}>
            {words.tryMerge}
          </Button>
        </p>
      )}
      <Failure error={trial.error} />
      {trial.data && <WhatComesOver trial={trial.data} />}
    </ReasonDialog>
  )
}

function WhatComesOver({ trial: { moved, obstacles } }: { trial: MergeTrial }) {
  const words = useWords(customersWords)
  if (obstacles.length > 0)
    return (
      <ul className="finding finding-blocks" role="alert">
        {obstacles.map((it) => (
          <li key={it}>{words.obstacles[it]}</li>
        ))}
      </ul>
    )
  const names: Readonly<Record<string, string>> = words.tables
  if (moved.length === 0) return <p>{words.movedNothing}</p>
  return (
    <ul data-moved>
      {moved.map(({ what, rows }) => (
        <li key={what}>{words.moved(names[what] ?? words.otherRecords, rows)}</li>
      ))}
    </ul>
  )
}
