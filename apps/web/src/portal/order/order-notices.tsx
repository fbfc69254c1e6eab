import type { OrderView } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { NoticeList } from '../../kit/notice-list.tsx'
import { useNotices } from '../../kit/notices.ts'
import { orderWords } from './order.words.ts'

/** What the applicant was told about this order, while there is something. */
export function OrderNotices({ order }: { order: OrderView }) {
  const words = useWords(orderWords)
  const about = useNotices().data?.filter((it) => it.order?.id === order.id) ?? []
  if (about.length === 0) return null
  return (
    <section className="stack" aria-labelledby="order-notices">
      <h2 id="order-notices">{words.notices}</h2>
      <NoticeList notices={about} headingId="order-notices" orders={[order]} isOnOrder />
    </section>
  )
}
