import type { ServiceKind } from '@openbeian/filing'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { useBeginOrder } from '../../kit/begin-order.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { beginWords } from './begin.words.ts'
import type { Whose, WishRequest } from './wish.ts'

interface ChosenTypeProps {
  request: WishRequest
  kind: ServiceKind
  whose: Whose
}

/** The order type the wish needs, with its reasons, and the way into it. */
export function ChosenType({ request, kind, whose: { customerId, mandate } }: ChosenTypeProps) {
  const words = useWords(beginWords)
  const names = useWords(orderTypeWords)
  const { language } = useLanguage()
  const choice = useQuery({
    queryKey: ['order-type', request],
    queryFn: ({ signal }) => api.chooseOrderType({ body: request, signal }),
    gcTime: 0,
  })
  const begin = useBeginOrder()
  if (choice.isPending) return <p className="quiet">{words.choosing}</p>
  if (choice.isError) return <Failure error={choice.error} retry={() => void choice.refetch()} />

  const { orderType, before, offered, reasons } = choice.data
  const { filedSubjectId, filedServiceId } = request
  const isCovered = !mandate || !orderType || mandate.orderTypes.includes(orderType)
  return (
    <section className="card stack" aria-labelledby="answer" data-order-type={orderType ?? 'none'}>
      <h2 id="answer">{orderType ? words.answer(names[orderType]) : words.none}</h2>
      <ul>
        {reasons.map(({ id, text }) => (
          <li key={id} data-reason={id}>
            {text[language]}
          </li>
        ))}
      </ul>
      {before && <Notice kind="warning">{words.before(names[before])}</Notice>}
      {orderType && !offered && <Notice kind="info">{words.notOffered}</Notice>}
      {mandate && !isCovered && <Notice kind="warning">{words.notCovered(mandate.customerName)}</Notice>}
      <Failure error={begin.error} />
      {orderType && offered && isCovered && (
        <div>
          <Button
            look="primary"
            data-action="begin"
            isBusy={begin.isPending}
            onClick={() =>
              begin.mutate({
                orderType,
                ...(request.wish === 'open' && kind !== 'website' ? { serviceKind: kind } : {}),
                ...(filedSubjectId ? { filedSubjectId } : {}),
                ...(filedServiceId ? { filedServiceId } : {}),
                ...(mandate ? { mandateId: mandate.id } : customerId ? { customerId } : {}),
              })
            }
          >
            {words.start}
          </Button>
        </div>
      )}
    </section>
  )
}
