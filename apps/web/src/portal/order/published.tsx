import type { OrderView } from '@openbeian/contract'
import { icpLink } from '@openbeian/filing'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Snippet } from '../../kit/snippet.tsx'
import { orderWords } from './order.words.ts'
import './published.css'

/** The numbers that were issued, and what to put on the site. */
export function Published({ published }: { published: NonNullable<OrderView['published']> }) {
  const { published: words } = useWords(orderWords)
  const { language } = useLanguage()
  return (
    <section className="card stack" aria-labelledby="published">
      <h2 id="published">{words.title}</h2>
      <p className="quiet">{words.publishedAt(formatDateTime(published.publishedAt, language))}</p>
      <dl className="numbers">
        <div>
          <dt>{words.subjectNumber}</dt>
          <dd data-number="subject">{published.subjectNumber}</dd>
        </div>
        {published.services.map(({ name, number }) => (
          <div key={number}>
            <dt>
              {words.serviceNumber} · {name}
            </dt>
            <dd data-number="service">{number}</dd>
          </div>
        ))}
      </dl>
      <p>{words.footerWhy}</p>
      {published.services.map(({ number, displayedNumber, footerHtml }) => (
        <div key={number} className="stack">
          <Snippet text={footerHtml} label={words.footer} />
          <figure className="footer-preview">
            <figcaption className="quiet">{words.preview}</figcaption>
            <a href={icpLink} target="_blank" rel="noreferrer">
              {displayedNumber}
            </a>
          </figure>
        </div>
      ))}
    </section>
  )
}
