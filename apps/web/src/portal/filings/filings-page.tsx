import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { api } from '../../kit/api.ts'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { orderKey, ordersKey, useOrders } from '../../kit/orders.ts'
import { Page } from '../../kit/page.tsx'
import { portalWords } from '../../kit/words/portal.ts'
import { FilingCard } from './filing-card.tsx'

export function FilingsPage() {
  const { filings: words } = useWords(portalWords)
  const orders = useOrders()
  const begin = useBeginFiling()
  const create = (
    <Button type="primary" data-action="create" loading={begin.isPending} onClick={() => begin.mutate()}>
      {words.create}
    </Button>
  )

  return (
    <Page title={words.title} actions={orders.data?.length ? create : undefined}>
      <Failure error={begin.error} />
      <Failure error={orders.error} retry={() => void orders.refetch()} />
      {orders.isPending && <Loading />}
      {orders.data?.length === 0 && (
        <section className="card empty stack">
          <h2>{words.empty}</h2>
          <p>{words.emptyText}</p>
          <div>{create}</div>
        </section>
      )}
      <ul className="plain-list stack">
        {orders.data?.map((order) => (
          <li key={order.id}>
            <FilingCard order={order} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function useBeginFiling() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => api.createOrder({ body: { orderType: 'FIRST', serviceKind: 'website' } }),
    onSuccess: async (order) => {
      queries.setQueryData(orderKey(order.id), order)
      await queries.invalidateQueries({ queryKey: ordersKey, exact: true })
      await navigate(`/orders/${order.id}/edit`)
    },
  })
}
