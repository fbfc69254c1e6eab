import { endpoints, type MandateView } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { MandateBadge } from '../../kit/mandate-badge.tsx'
import { MandateFacts } from '../../kit/mandate-facts.tsx'
import { mandatesKey } from '../../kit/mandates.ts'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { useSignedIn } from '../../kit/session.ts'
import type { AskedOfMandate } from './end-dialog.tsx'
import { mandateDeskWords } from './mandates.words.ts'

interface MandateCardProps {
  mandate: MandateView
  onEnd: (end: AskedOfMandate['end']) => void
  onDone: () => void
}

/** One mandate with its letter, and what a reviewer decides of it. */
export function MandateCard({ mandate, onEnd, onDone }: MandateCardProps) {
  const words = useWords(mandateDeskWords)
  const { account } = useSignedIn()
  const queries = useQueryClient()
  const { id, agentName, customerName, state } = mandate
  const confirm = useMutation({
    mutationFn: () => api.decideMandate({ params: { mandateId: id }, body: { decision: 'confirm' } }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: mandatesKey }),
  })
  const mayDecide = state === 'waiting' && mayAsk(endpoints.decideMandate, account)
  const mayRevoke =
    (state === 'given' || state === 'waiting' || state === 'confirmed') && mayAsk(endpoints.revokeMandate, account)
  return (
    <article className="card stack" data-mandate={id}>
      <div className="row">
        <h3>{`${agentName} → ${customerName}`}</h3>
        <MandateBadge mandate={mandate} />
      </div>
      <MandateFacts mandate={mandate} mayLook={mayAsk(endpoints.getMandateLetter, account)} />
      <Failure error={confirm.error} />
      <div className="row">
        {mayDecide && (
          <>
            <Button
              look="primary"
              data-action="confirm-mandate"
              aria-label={words.confirmNamed(agentName, customerName)}
              isBusy={confirm.isPending}
              onClick={() => confirm.mutate()}
            >
              {words.confirm}
            </Button>
            <Button
              data-action="refuse-mandate"
              aria-label={words.refuseNamed(agentName, customerName)}
              onClick={() => onEnd('refuse')}
            >
              {words.refuse}
            </Button>
          </>
        )}
        {mayRevoke && (
          <Button
            isDanger
            data-action="revoke-mandate"
            aria-label={words.revokeNamed(agentName, customerName)}
            onClick={() => onEnd('revoke')}
          >
            {words.revoke}
          </Button>
        )}
      </div>
    </article>
  )
}
