import { endpoints, type OrderView } from '@openbeian/contract'
import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { NotReported } from '../../kit/not-reported.tsx'
import { OrderMandate } from '../../kit/order-mandate.tsx'
import { OrderSheets } from '../../kit/order-sheets.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { Timeline } from '../../kit/timeline.tsx'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { FacePanel } from './face-panel.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { PublishedPanel } from './published-panel.tsx'
import { ReportPanel } from './report-panel.tsx'
import { reviewWords } from './review.words.ts'
import { StatusPanel } from './status-panel.tsx'
import './order-panels.css'

/** What stands below fields and papers: sheets, faces, numbers, the report, the history. */
export function OrderPanels({ order }: { order: OrderView }) {
  return (
    <div className="panels">
      <OrderMandate order={order} />
      <OrderSheets orderId={order.id} hasFields isOpen={order.materialsOpen} />
      <FacePanel order={order} />
      {order.filingPassword && <PasswordPanel answer={order.filingPassword} />}
      {order.statusAnswers && order.statusAnswers.length > 0 && <StatusPanel answers={order.statusAnswers} />}
      {order.published && <PublishedPanel published={order.published} notFiled={order.notFiled} />}
      <NotReported order={order} />
      {order.report && <ReportPanel report={order.report} />}
      <OrderHistory order={order} />
    </div>
  )
}

/** What was done to the order so far, and whose it is. */
function OrderHistory({ order }: { order: OrderView }) {
  const words = useWords(reviewWords)
  const orderTypes = useWords(orderTypeWords)
  const { account } = useSignedIn()
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <Timeline entries={order.timeline} />
      <p className="quiet">
        {orderTypes[order.orderType]} · {words.customer(order.customerName)}
        {mayAsk(endpoints.listAudit, account) && (
          <>
            {' · '}
            <Link to={`/audit?about=order:${order.id}`}>{words.audit}</Link>
          </>
        )}
      </p>
    </section>
  )
}
