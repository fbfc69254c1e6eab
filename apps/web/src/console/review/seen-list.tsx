import { endpoints, type OrderView } from '@openbeian/contract'
import { sightings } from '@openbeian/rules'
import { useState } from 'react'
import { formatDateTime } from '../../kit/date-time.ts'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { useSignedIn } from '../../kit/session.ts'
import { fieldWords } from '../../kit/words/field.ts'
import { SightingForm } from './sighting-form.tsx'
import { sightingWords } from './sightings.words.ts'
import './findings-panel.css'

type Seen = NonNullable<OrderView['sightings']>[number]

/** What people saw of this order, who and when; what counts no more is said. */
export function SeenList({ order }: { order: OrderView }) {
  const words = useWords(sightingWords)
  const { sightings: seen = [] } = order
  if (seen.length === 0) return null
  return (
    <details className="finding-group" data-seen={seen.length}>
      <summary>
        {words.title} {seen.length}
      </summary>
      <ul className="plain-list">
        {seen.map((it) => (
          <SeenLine key={`${it.kind} ${it.at}`} seen={it} order={order} />
        ))}
      </ul>
    </details>
  )
}

function SeenLine({ seen: { kind, at, answer, byName, seenAt, isStale }, order }: { seen: Seen; order: OrderView }) {
  const words = useWords(sightingWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const { account } = useSignedIn()
  const [isAgain, setIsAgain] = useState(false)
  const { name, answers } = sightings[kind]
  const said = answers === 'words' ? answer || words.nothing : (answers[answer]?.[language] ?? answer)
  const place = at === '' ? words.wholeOrder : fieldName(at, fields, order.filing.subject.nature === 'individual')
  const mayLook = order.materialsOpen && mayAsk(endpoints.noteSighting, account)
  return (
    <li>
      {place} · {name[language]}: <strong>{said}</strong>{' '}
      <span className="quiet">
        {byName} {formatDateTime(seenAt, language)}
      </span>
      {isStale && <span className="finding-warns"> {words.stale}</span>}{' '}
      {mayLook && !isAgain && (
        <button type="button" className="quiet-button" onClick={() => setIsAgain(true)}>
          {words.again}
        </button>
      )}
      {isAgain && <SightingForm orderId={order.id} kind={kind} at={at} />}
    </li>
  )
}
