import type { OrderSummary } from '@openbeian/contract'
import { Clock } from './clock.tsx'
import { useWords } from './language.tsx'
import { applicantOrderWords } from './words/applicant-orders.ts'
import { kitWords } from './words/kit.ts'

/** What happens next with an order, who has it and until when. */
export function NextStep({ order }: { order: OrderSummary }) {
  const kit = useWords(kitWords)
  const words = useWords(applicantOrderWords)
  return (
    <div className="next-step">
      <p>{words.next[order.state]}</p>
      {order.waitsFor !== 'nobody' && (
        <p className="quiet">
          {words.waitsFor} <strong data-waits-for={order.waitsFor}>{kit.actorNames[order.waitsFor]}</strong>
          {order.deadlineAt && (
            <>
              {' · '}
              <Clock until={order.deadlineAt} estimated={order.deadlineEstimated} />
            </>
          )}
        </p>
      )}
    </div>
  )
}
