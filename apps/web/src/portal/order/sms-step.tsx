import { icpLink } from '@openbeian/filing'
import { useWords } from '../../kit/language.tsx'
import { orderWords } from './order.words.ts'
import './sms-step.css'

/** The ministry sends a code to a person's phone; it is entered on the ministry's own site. */
export function SmsStep() {
  const { sms: words } = useWords(orderWords)
  return (
    <section className="card stack" aria-labelledby="sms">
      <h2 id="sms">{words.title}</h2>
      <ol className="steps-list">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <a className="button" href={icpLink} target="_blank" rel="noreferrer">
          {words.open}
        </a>
      </p>
      <p className="quiet">{words.within}</p>
      <p className="quiet">{words.notHere}</p>
    </section>
  )
}
