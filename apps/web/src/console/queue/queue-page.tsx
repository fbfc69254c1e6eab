import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { OrderTable, orderLinks } from '../../kit/order-table.tsx'
import { orderKey } from '../../kit/orders.ts'
import { Page } from '../../kit/page.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { type QueueFilter, queueKey, useQueue } from '../../kit/queue.ts'
import { Refreshed } from '../../kit/refreshed.tsx'
import { moveFocus, useShortcuts } from '../../kit/shortcuts.ts'
import { staffOrderWords } from '../../kit/words/staff-orders.ts'
import { queueWords } from './queue.words.ts'
import { addressOf, filterFrom } from './queue-filter.ts'
import { QueueFilters } from './queue-filters.tsx'

export function QueuePage() {
  const words = useWords(queueWords)
  const title = usePageTitle()
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const queue = useQueue(filter)
  const claim = useClaim()
  const choose = (chosen: QueueFilter) => setSearch(addressOf(chosen), { replace: true })
  const pages = queue.data?.pages
  const counts = pages?.[0]?.counts
  const shown = pages?.flatMap(({ orders }) => orders) ?? []

  const claimFocused = () => {
    const line = document.activeElement?.closest<HTMLElement>('[data-order-id]')
    const order = shown.find(({ id }) => id === line?.dataset.orderId)
    if (order && !order.claimedBy) claim.mutate(order.id)
  }
  useShortcuts({ j: () => moveFocus(orderLinks, 1), k: () => moveFocus(orderLinks, -1), c: claimFocused })

  return (
    <Page badge={<Refreshed query={queue} />}>
      <QueueFilters filter={filter} counts={counts} onChoose={choose} />
      <Failure error={queue.error} retry={() => void queue.refetch()} />
      <Failure error={claim.error} />
      {queue.isPending && <Loading rows={8} />}
      {queue.data && shown.length === 0 && (
        <EmptyQueue
          filter={filter}
          isEmpty={(counts?.all ?? 0) === 0 && !filter.state}
          onShowAll={() => choose(filterFrom(new URLSearchParams()))}
        />
      )}
      {shown.length > 0 && (
        <>
          <OrderTable
            label={title}
            orders={shown}
            aside={({ id, reference }) => (
              <Button
                isSmall
                data-action="claim"
                aria-label={words.claimNamed(reference)}
                isBusy={claim.isPending && claim.variables === id}
                onClick={() => claim.mutate(id)}
              >
                {words.claim}
              </Button>
            )}
          />
          <More shown={shown.length} total={counts && { count: counts[filter.who] }} query={queue} />
          <p className="quiet only-keys">{words.keys}</p>
        </>
      )}
    </Page>
  )
}

interface EmptyQueueProps {
  filter: QueueFilter
  isEmpty: boolean
  onShowAll: () => void
}

/** Says what belongs here and offers one thing to do. */
function EmptyQueue({ filter, isEmpty, onShowAll }: EmptyQueueProps) {
  const words = useWords(queueWords)
  const { toOrders } = useWords(staffOrderWords)
  const isMine = filter.who === 'mine' && !filter.state
  return (
    <EmptyCard
      title={isEmpty ? words.empty : isMine ? words.nothingMine : words.nothingFound}
      text={isEmpty ? words.emptyText : isMine ? words.nothingMineText : words.nothingFoundText}
    >
      {isEmpty ? <Link to="/orders">{toOrders}</Link> : <Button onClick={onShowAll}>{words.showAll}</Button>}
    </EmptyCard>
  )
}

function useClaim() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (orderId: string) => api.claimOrder({ params: { orderId } }),
    onSuccess: (order) => {
      queries.setQueryData(orderKey(order.id), order)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: queueKey }),
  })
}
