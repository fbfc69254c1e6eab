import type { OrderSummary } from '@openbeian/contract'
import { Clock } from '../../kit/clock.tsx'
import { useWords } from '../../kit/language.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { reviewWords } from './review.words.ts'

/** What happens next with an order, who has it and until when. */
export function NextStep({ order }: { order: OrderSummary }) {
  const { actorNames } = useWords(kitWords)
  const words = useWords(reviewWords)
  const { waitsFor, deadlineAt, deadlineEstimated, state } = order
  return (
    <p className="next-step">
      {words.nextSteps[state]}
      {waitsFor !== 'nobody' && (
        <span className="quiet">
          {' '}
          {words.waitsFor}{' '}
          <strong data-waits-for={waitsFor}>{waitsFor === 'applicant' ? words.applicant : actorNames[waitsFor]}</strong>
          {deadlineAt && (
            <>
              {' · '}
              <Clock until={deadlineAt} estimated={deadlineEstimated} />
            </>
          )}
        </span>
      )}
    </p>
  )
}
