import type { OrderView } from '@openbeian/contract'
import { useBeginOrder } from '../../kit/begin-order.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { orderWords } from './order.words.ts'

interface NotFiledProps {
  orderId: string
  services: NonNullable<OrderView['notFiled']>
}

/** What of several services was not filed with the others, and how it goes on. */
export function NotFiled({ orderId, services }: NotFiledProps) {
  const { notFiled: words } = useWords(orderWords)
  const begin = useBeginOrder()
  return (
    <Notice kind="warning" title={words.title}>
      <ul>
        {services.map(({ at, name }) => (
          <li key={at} data-not-filed={at}>
            {name}
          </li>
        ))}
      </ul>
      <p>{words.text}</p>
      <Button
        data-action="begin-rest"
        isBusy={begin.isPending}
        onClick={() => begin.mutate({ orderType: 'ADD_SERVICE_HERE', restOf: orderId })}
      >
        {words.begin}
      </Button>
      <Failure error={begin.error} />
    </Notice>
  )
}
