import { isSecret, sensitivePaths } from '@openbeian/filing'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCodeTables } from '../../kit/code-tables.ts'
import { FilingSummary } from '../../kit/filing-summary.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { NextStep } from '../../kit/next-step.tsx'
import { NotReported } from '../../kit/not-reported.tsx'
import { Failure } from '../../kit/notice.tsx'
import { OrderMandate } from '../../kit/order-mandate.tsx'
import { OrderSheets } from '../../kit/order-sheets.tsx'
import { useOrder } from '../../kit/orders.ts'
import { Page } from '../../kit/page.tsx'
import { Reveal } from '../../kit/reveal.tsx'
import { StateBadge } from '../../kit/state-badge.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { applicantOrderWords } from '../../kit/words/applicant-orders.ts'
import { faceWords } from '../../kit/words/face.ts'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { NotFiled } from './not-filed.tsx'
import { orderWords } from './order.words.ts'
import { OrderActions } from './order-actions.tsx'
import { OrderMaterials } from './order-materials.tsx'
import { OrderNotices } from './order-notices.tsx'
import { Published } from './published.tsx'
import { ReturnReasons } from './return-reasons.tsx'
import { SmsStep } from './sms-step.tsx'
import '../../kit/filing-summary.css'

export function OrderPage() {
  const { orderId = '' } = useParams()
  const words = useWords(orderWords)
  const applicant = useWords(applicantOrderWords)
  const types = useWords(orderTypeWords)
  const faces = useWords(faceWords)
  const order = useOrder(orderId)
  const tables = useCodeTables()
  const [revealed, setRevealed] = useState<Record<string, string>>({})

  if (order.isPending) return <Loading />
  if (order.isError) {
    return (
      <Page>
        <Failure error={order.error} retry={() => void order.refetch()} />
      </Page>
    )
  }
  const { data: it } = order
  return (
    <Page
      title={it.subjectName || applicant.untitled}
      badge={<StateBadge state={it.state} />}
      next={<NextStep order={it} />}
      actions={<OrderActions order={it} />}
    >
      <p className="quiet">
        {types[it.orderType]} · {applicant.reference(it.reference)}
      </p>
      <OrderMandate order={it} />
      {it.published && <Published published={it.published} />}
      {it.notFiled && <NotFiled orderId={it.id} services={it.notFiled} />}
      {it.state === 'smsPending' && <SmsStep />}
      {(it.editable || it.state === 'identityPending') && (
        <p>
          <Link to={`/orders/${it.id}/identity`}>{faces.title}</Link>
        </p>
      )}
      <ReturnReasons order={it} />
      <OrderNotices order={it} />
      <section className="card" aria-labelledby="history">
        <h2 id="history">{words.history}</h2>
        <Timeline entries={it.timeline} />
      </section>
      <div className="apart summary-head">
        <h2>{words.submitted}</h2>
        {it.mandate?.mandate?.side !== 'held' && (
          <Reveal
            orderId={it.id}
            paths={sensitivePaths(it.filing).filter((path) => !isSecret(it.filing, path))}
            onRevealed={setRevealed}
          />
        )}
      </div>
      {tables.data && <FilingSummary filing={it.filing} tables={tables.data} revealed={revealed} before={it.before} />}
      <NotReported order={it} />
      <OrderSheets orderId={it.id} />
      <OrderMaterials orderId={orderId} materials={it.materials} />
    </Page>
  )
}
