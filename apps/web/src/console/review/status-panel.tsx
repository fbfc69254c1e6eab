import type { OrderView } from '@openbeian/contract'
import { formatDateTime } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { reviewWords } from './review.words.ts'

type Answer = NonNullable<OrderView['statusAnswers']>[number]

/** What the administration says is filed of the domains and the sponsor. */
export function StatusPanel({ answers }: { answers: Answer[] }) {
  const { status: words } = useWords(reviewWords)
  return (
    <section className="card" aria-labelledby="status-answers">
      <h2 id="status-answers">{words.title}</h2>
      <dl className="facts">
        {answers.map((it) => {
          const name = it.about.kind === 'sponsor' ? words.sponsor : it.about.name
          return (
            <Fact key={name} name={name}>
              <StatusOf answer={it} />
            </Fact>
          )
        })}
      </dl>
    </section>
  )
}

/** An older answer stays beside what becomes of asking again. */
function StatusOf({ answer }: { answer: Answer }) {
  const { status: words } = useWords(reviewWords)
  const { language } = useLanguage()
  const { state, answeredAt, filed, serviceName, subjectNumber, serviceNumber } = answer
  const known = [serviceName, serviceNumber ?? subjectNumber].filter((it) => it !== undefined)
  return (
    <span data-status={filed === undefined ? state : filed ? 'filed' : 'not-filed'}>
      {filed !== undefined && (
        <>
          {filed ? words.filed : words.notFiled}
          {known.map((it) => ` · ${it}`)}
          {answeredAt && <span className="quiet"> · {words.at(formatDateTime(answeredAt, language))}</span>}
        </>
      )}
      {words.states[state] !== '' && (
        <span className={state === 'waiting' ? 'quiet' : 'finding-warns'}>
          {filed === undefined ? '' : ' · '}
          {words.states[state]}
        </span>
      )}
    </span>
  )
}
