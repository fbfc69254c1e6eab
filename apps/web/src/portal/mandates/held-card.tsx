import type { MandateView } from '@openbeian/contract'
import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { MandateBadge } from '../../kit/mandate-badge.tsx'
import { MandateFacts } from '../../kit/mandate-facts.tsx'
import { mandatePageWords } from './mandates.words.ts'
import '../../kit/button.css'

/** For whom somebody may act, and the way into a filing for them. */
export function HeldCard({ mandate }: { mandate: MandateView }) {
  const words = useWords(mandatePageWords)
  const { id, customerName, isInForce } = mandate
  return (
    <article className="card stack" data-held-mandate={id}>
      <div className="row">
        <h3>{customerName}</h3>
        <MandateBadge mandate={mandate} />
      </div>
      <MandateFacts mandate={mandate} mayLook={false} />
      {isInForce && (
        <p>
          <Link
            className="button button-primary"
            data-action="begin-for"
            to={`/new?mandate=${id}`}
            aria-label={words.beginFor(customerName)}
          >
            {words.begin}
          </Link>
        </p>
      )}
    </article>
  )
}
