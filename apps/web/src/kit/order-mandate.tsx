import { endpoints, type OrderView } from '@openbeian/contract'
import { useWords } from './language.tsx'
import { MandateBadge } from './mandate-badge.tsx'
import { MandateFacts } from './mandate-facts.tsx'
import { mayAsk } from './may-ask.ts'
import { Notice } from './notice.tsx'
import { useSignedIn } from './session.ts'
import { mandateWords } from './words/mandates.ts'

/** Who prepares an order for its customer, by which mandate and until when. */
export function OrderMandate({ order }: { order: Pick<OrderView, 'mandate' | 'customerName'> }) {
  const words = useWords(mandateWords)
  const { account } = useSignedIn()
  if (!order.mandate) return null
  const { agentName, mandate } = order.mandate
  return (
    <section className="card stack" aria-labelledby="mandate" data-mandate={mandate?.state ?? 'none'}>
      <h2 id="mandate">
        {words.title} {mandate && <MandateBadge mandate={mandate} />}
      </h2>
      <p>{words.ofOrder(agentName, order.customerName)}</p>
      {mandate ? (
        <MandateFacts
          mandate={mandate}
          mayLook={mandate.side !== 'held' && mayAsk(endpoints.getMandateLetter, account)}
        />
      ) : (
        <Notice kind="warning">{words.none}</Notice>
      )}
      {mandate && !mandate.isInForce && <Notice kind="warning">{words.over}</Notice>}
      <p className="quiet">{words.personal}</p>
    </section>
  )
}
