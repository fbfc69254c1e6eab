import type { OrderView } from '@openbeian/contract'
import { formatDateTime } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { reviewWords } from './review.words.ts'

/** The numbers the administration issued. */
export function PublishedPanel({
  published,
  notFiled = [],
}: {
  published: NonNullable<OrderView['published']>
  notFiled?: OrderView['notFiled']
}) {
  const { published: words } = useWords(reviewWords)
  const { language } = useLanguage()
  return (
    <section className="card" aria-labelledby="published">
      <h2 id="published">{words.title}</h2>
      <dl className="facts">
        <Fact name={words.subject}>
          <strong data-number="subject">{published.subjectNumber}</strong>
        </Fact>
        {published.services.map(({ name, number }) => (
          <Fact key={number} name={`${words.service} · ${name}`}>
            <strong data-number="service">{number}</strong>
          </Fact>
        ))}
        {notFiled.map(({ at, name }) => (
          <Fact key={at} name={`${words.service} · ${name}`}>
            {words.notFiled}
          </Fact>
        ))}
        <Fact name={words.at}>
          <time dateTime={published.publishedAt}>{formatDateTime(published.publishedAt, language)}</time>
        </Fact>
      </dl>
    </section>
  )
}
