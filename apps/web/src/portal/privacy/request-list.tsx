import type { DataRequestView } from '@openbeian/contract'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { myDataWords } from './my-data.words.ts'

export function RequestList({ requests }: { requests: readonly DataRequestView[] }) {
  const words = useWords(myDataWords)
  const { language } = useLanguage()
  return (
    <section className="stack" aria-labelledby="my-requests">
      <h2 id="my-requests">{words.requests}</h2>
      {requests.length === 0 && <p className="quiet">{words.noRequests}</p>}
      {requests.map((it) => (
        <article key={it.id} className="card stack" data-request={it.state}>
          <h3>
            {words.kinds[it.kind]} · {words.states[it.state]}
          </h3>
          <p>{it.words}</p>
          <p className="quiet">
            {formatDateTime(it.askedAt, language)}
            {it.state === 'open' && ` · ${words.due(formatDateTime(it.dueAt, language))}`}
          </p>
          {it.answer && <p>{it.answer}</p>}
        </article>
      ))}
    </section>
  )
}
