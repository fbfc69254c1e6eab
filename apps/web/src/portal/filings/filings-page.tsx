import { Link } from 'react-router'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useFiledServices } from '../../kit/filed-services.ts'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { useOrders } from '../../kit/orders.ts'
import { Page } from '../../kit/page.tsx'
import { FiledServiceCard } from './filed-service-card.tsx'
import { FilingCard } from './filing-card.tsx'
import { filingsWords } from './filings.words.ts'
import '../../kit/button.css'

/** 我的备案: what is filed, and the orders about it. */
export function FilingsPage() {
  const words = useWords(filingsWords)
  const orders = useOrders()
  const filed = useFiledServices()
  const create = (
    <Link className="button button-primary" data-action="create" to="/new">
      {words.create}
    </Link>
  )

  return (
    <Page actions={orders.data?.length ? create : undefined}>
      <Failure
        error={orders.error ?? filed.error}
        retry={() => void Promise.all([orders.refetch(), filed.refetch()])}
      />
      {orders.isPending && <Loading />}
      {orders.data?.length === 0 && (
        <EmptyCard title={words.empty} text={words.emptyText}>
          {create}
        </EmptyCard>
      )}
      {filed.data && filed.data.length > 0 && (
        <section className="stack" aria-labelledby="filed-services">
          <h2 id="filed-services">{words.filed.title}</h2>
          <ul className="plain-list stack">
            {filed.data.map((service) => (
              <li key={service.id}>
                <FiledServiceCard service={service} />
              </li>
            ))}
          </ul>
          <More shown={filed.data.length} query={filed} />
          <h2>{words.filed.orders}</h2>
        </section>
      )}
      <ul className="plain-list stack">
        {orders.data?.map((order) => (
          <li key={order.id}>
            <FilingCard order={order} />
          </li>
        ))}
      </ul>
      <More shown={orders.data?.length ?? 0} query={orders} />
    </Page>
  )
}
