import type { OrderView } from '@openbeian/contract'
import { formatDateTime } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { reviewWords } from './review.words.ts'

type Answer = NonNullable<OrderView['filingPassword']>

const looks: Partial<Record<Answer['state'], string>> = {
  wrong: 'finding-blocks',
  locked: 'finding-warns',
  limited: 'finding-warns',
  down: 'finding-warns',
}

/** What the administration says of the filing password that was typed. */
export function PasswordPanel({ answer: { state, answeredAt } }: { answer: Answer }) {
  const { filingPassword: words } = useWords(reviewWords)
  const { language } = useLanguage()
  return (
    <section className="card" aria-labelledby="filing-password" data-password={state}>
      <h2 id="filing-password">{words.title}</h2>
      <dl className="facts">
        <Fact name={words.answer}>
          <span className={looks[state]}>{words.states[state]}</span>
        </Fact>
        {answeredAt && (
          <Fact name={words.at}>
            <time dateTime={answeredAt}>{formatDateTime(answeredAt, language)}</time>
          </Fact>
        )}
      </dl>
    </section>
  )
}
