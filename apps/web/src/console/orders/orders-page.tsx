import { endpoints, type OrderSummary } from '@openbeian/contract'
import { type OrderState, orderStates } from '@openbeian/filing'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api } from '../../kit/api.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { OrderTable, orderLinks } from '../../kit/order-table.tsx'
import { ordersKey } from '../../kit/orders.ts'
import { Page } from '../../kit/page.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { afterOf, pagesOfList, totalOf } from '../../kit/pages-of-list.ts'
import { Refreshed } from '../../kit/refreshed.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { moveFocus, useShortcuts } from '../../kit/shortcuts.ts'
import { TextFilter } from '../../kit/text-filter.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { ordersWords } from './orders.words.ts'

const ordersPerRequest = 100

export function OrdersPage() {
  const words = useWords(ordersWords)
  const title = usePageTitle()
  const { states } = useWords(kitWords)
  const [search, setSearch] = useSearchParams()
  const [text, setText] = useState('')
  const state = orderStates.find((it) => it === search.get('state'))
  const orders = useOlderOrders(state)
  useShortcuts({ j: () => moveFocus(orderLinks, 1), k: () => moveFocus(orderLinks, -1) })

  const read = orders.data?.pages.flatMap((page) => page.orders) ?? []
  const shown = read.filter((order) => matches(order, text))
  return (
    <Page badge={<Refreshed query={orders} />} actions={<BeginLink />}>
      <div className="row filters">
        <SelectFilter
          name="state"
          label={words.state}
          value={state ?? ''}
          options={orNone(words.anyState, optionsOf(states, orderStates))}
          onChoose={(it) => setSearch(it ? { state: it } : {}, { replace: true })}
        />
        <TextFilter label={words.find} hint={words.findHint} value={text} onChange={setText} />
      </div>
      <Failure error={orders.error} retry={() => void orders.refetch()} />
      {orders.isPending && <Loading rows={8} />}
      {orders.data && read.length === 0 && <EmptyCard title={words.empty} text={words.emptyText} />}
      {read.length > 0 && shown.length === 0 && <p role="status">{words.nothingFound}</p>}
      {shown.length > 0 && <OrderTable label={title} orders={shown} />}
      <More shown={shown.length} total={totalOf(orders.data?.pages)} query={orders} />
    </Page>
  )
}

/** For a customer who cannot, or is at the counter. */
function BeginLink() {
  const words = useWords(ordersWords)
  const { account } = useSignedIn()
  if (!mayAsk(endpoints.createOrder, account)) return null
  return (
    <Link className="button" data-action="begin-order" to="/new">
      {words.begin}
    </Link>
  )
}

const useOlderOrders = (state: OrderState | undefined) =>
  useInfiniteQuery({
    queryKey: [...ordersKey, 'pages', state ?? 'any'],
    queryFn: ({ pageParam, signal }) =>
      api.listOrders({
        query: { limit: ordersPerRequest, ...(state ? { state } : {}), ...afterOf(pageParam) },
        signal,
      }),
    ...pagesOfList,
    refetchInterval: 30_000,
  })

const matches = (order: OrderSummary, text: string): boolean =>
  [order.reference, order.subjectName, order.customerName, ...order.serviceNames, ...order.domains]
    .join('\n')
    .toLowerCase()
    .includes(text.trim().toLowerCase())
