import { ApiError, type OrderView } from '@openbeian/contract'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../kit/button.tsx'
import type { Finding } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { useTakeAction } from '../../kit/orders.ts'
import { wizardWords } from './wizard.words.ts'

interface SubmitFilingProps {
  order: OrderView
  isTrue: boolean
  wrong: Finding[]
  /** The version that holds everything typed. */
  save: () => Promise<number | undefined>
  onRefused: (findings: Finding[]) => void
}

/** Sends the filing in, as far as the server allows this caller to. */
export function SubmitFiling({ order, isTrue, wrong, save, onRefused }: SubmitFilingProps) {
  const { confirm: words } = useWords(wizardWords)
  const navigate = useNavigate()
  const takeAction = useTakeAction(order.id)
  const [failure, setFailure] = useState<unknown>()
  const [complaint, setComplaint] = useState<string>()
  const action = (['submit', 'resubmit'] as const).find((it) => order.allowedActions.includes(it))
  if (!action) return null

  const send = async () => {
    if (wrong.length > 0) return setComplaint(words.stillOpen)
    if (!isTrue) return setComplaint(words.truthNeeded)
    setComplaint(undefined)
    setFailure(undefined)
    const version = await save().catch(setFailure)
    if (version === undefined) return
    takeAction.mutate(
      { action, version, confirmedTrue: true },
      {
        onSuccess: () => void navigate(`/orders/${order.id}`),
        onError: (error) => {
          if (error instanceof ApiError && error.problem.findings) onRefused(error.problem.findings)
        },
      },
    )
  }
  return (
    <>
      <Button look="primary" data-action={action} isBusy={takeAction.isPending} onClick={() => void send()}>
        {words[action]}
      </Button>
      {complaint && <Notice kind="error">{complaint}</Notice>}
      <Failure error={failure ?? takeAction.error} />
    </>
  )
}
