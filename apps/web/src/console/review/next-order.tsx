import { useNavigate } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { nextInQueue, useFrontOfQueue } from '../../kit/queue.ts'
import { useSignedIn } from '../../kit/session.ts'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { reviewWords } from './review.words.ts'

/** From an order that is done to the next that waits. */
export function NextOrder({ orderId }: { orderId: string }) {
  const words = useWords(reviewWords)
  const { account } = useSignedIn()
  const navigate = useNavigate()
  const queue = useFrontOfQueue(account.role !== 'auditor')
  const next = nextInQueue(queue.data ?? [], account.id, orderId)
  const go = () => next && void navigate(`/orders/${next.id}`)
  useShortcuts(next ? { n: go } : {})
  if (!queue.data) return null
  if (!next) return <span className="quiet">{words.queueDone}</span>
  return (
    <Button look="primary" data-action="next" aria-keyshortcuts="n" onClick={go}>
      {words.next}
      <span className="key" aria-hidden="true">
        N
      </span>
    </Button>
  )
}
