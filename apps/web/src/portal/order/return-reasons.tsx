import type { OrderView } from '@openbeian/contract'
import { Link } from 'react-router'
import { CodeAdvice } from '../../kit/code-advice.tsx'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { reasonWords } from '../../kit/words/reason.ts'
import { orderWords } from './order.words.ts'
import '../../kit/findings-list.css'

/** What was asked to be mended, each a way to its field in the form. */
export function ReturnReasons({ order }: { order: OrderView }) {
  const words = useWords(orderWords)
  const fields = useWords(fieldWords)
  const said = useWords(reasonWords)
  const { language } = useLanguage()
  if (order.returnReasons.length === 0) return null
  return (
    <section className="card findings" aria-labelledby="return-reasons">
      <h2 id="return-reasons">{words.reasons}</h2>
      <ul>
        {order.returnReasons.map((reason, index) => {
          const { at } = reason
          const text = said[reason.source](reason)
          return (
            <li key={`${at} ${text}`} data-reason-at={at}>
              <strong>{fieldName(at, fields, order.filing.subject.nature === 'individual')}</strong>
              {language === 'zh' ? '：' : ': '}
              {text}{' '}
              {order.editable && (
                <Link to={`/orders/${order.id}/edit?at=${encodeURIComponent(at)}`} data-jump={at}>
                  {words.mendHere}
                </Link>
              )}
              <CodeAdvice reasons={order.returnReasons} at={index} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
