import type { OrderSummary } from '@openbeian/contract'
import { Clock } from './clock.tsx'
import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'
import { portalWords } from './words/portal.ts'

/** What happens next with an order, who has it and until when. */
export function NextStep({ order }: { order: OrderSummary }) {
  const kit = useWords(kitWords)
  const words = useWords(portalWords)
  return (
    <div className="next-step">
      <p>{words.next[order.state]}</p>
      {order.waitsFor !== 'nobody' && (
        <p className="quiet">
          {words.waitsFor} <strong data-waits-for={order.waitsFor}>{kit.actorNames[order.waitsFor]}</strong>
          {order.deadlineAt && (
            <>
              {' · '}
              <Clock until={order.deadlineAt} />
            </>
          )}
        </p>
      )}
    </div>
  )
}
