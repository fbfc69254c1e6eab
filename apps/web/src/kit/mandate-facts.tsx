import type { MandateView } from '@openbeian/contract'
import { formatDay } from './date-time.ts'
import { Fact } from './fact.tsx'
import { useLanguage, useWords } from './language.tsx'
import { mandateWords } from './words/mandates.ts'
import { orderTypeWords } from './words/order-type.ts'

const letterAddress = (mandateId: string): string => `/api/mandates/${encodeURIComponent(mandateId)}/letter`

/** Who acts for whom, in what, how long, and by which letter. */
export function MandateFacts({ mandate: it, mayLook }: { mandate: MandateView; mayLook: boolean }) {
  const words = useWords(mandateWords)
  const types = useWords(orderTypeWords)
  const { language } = useLanguage()
  const day = (text: string) => formatDay(text, language)
  return (
    <dl className="facts">
      <Fact name={words.customer}>{it.customerName}</Fact>
      <Fact name={words.agent}>{it.agentName}</Fact>
      <Fact name={words.days}>{words.fromTo(day(it.from), day(it.until))}</Fact>
      <Fact name={words.orderTypes}>
        {it.orderTypes.map((type) => types[type]).join(language === 'zh' ? '、' : ', ')}
      </Fact>
      {it.hasLetter && mayLook && (
        <Fact name={words.letter}>
          <a href={letterAddress(it.id)} target="_blank" rel="noreferrer" data-action="look-at-letter">
            {words.look}
          </a>
        </Fact>
      )}
      {it.decidedByName && <Fact name={words.decidedBy}>{it.decidedByName}</Fact>}
      {it.why && <Fact name={words.why}>{it.why}</Fact>}
    </dl>
  )
}
