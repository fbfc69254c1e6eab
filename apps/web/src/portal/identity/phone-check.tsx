import type { FacePersonView } from '@openbeian/contract'
import { lazy, Suspense } from 'react'
import { Button } from '../../kit/button.tsx'
import { useFaceStep } from '../../kit/faces.ts'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { faceWords } from '../../kit/words/face.ts'
import { handoverWords } from '../../kit/words/handover.ts'
import { identityWords } from './identity.words.ts'

const HandoverCard = lazy(async () => ({ default: (await import('../../kit/handover-card.tsx')).HandoverCard }))

interface PhoneCheckProps {
  orderId: string
  person: FacePersonView
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
}

/** The face check of one person on a phone; the card shows how they are getting on, and goes when they are done. */
export function PhoneCheck({ orderId, person, isOpen, onOpen, onClose }: PhoneCheckProps) {
  const words = useWords(identityWords)
  const { liveness } = useWords(handoverWords).steps
  const { refetch } = useFaceStep(orderId, isOpen)
  return (
    <div className="row">
      <Button data-action="face-phone" aria-label={words.onPhoneFor(person.name)} onClick={onOpen}>
        {words.onPhone}
      </Button>
      <span className="quiet">{liveness.why}</span>
      {isOpen && (
        <Suspense>
          <HandoverCard
            orderId={orderId}
            step={{ step: 'liveness', about: person.about }}
            onDone={() => void refetch().then(onClose)}
            onClose={onClose}
          >
            <GettingOn person={person} />
          </HandoverCard>
        </Suspense>
      )}
    </div>
  )
}

/** What the phone said last. */
function GettingOn({ person: { state, consent, checks, triesLeft } }: { person: FacePersonView }) {
  const words = useWords(identityWords)
  const faces = useWords(faceWords)
  const reasons = checks[0]?.reasons.map((it) => faces.reasons[it] ?? it) ?? []
  return (
    <div role="status" data-getting-on={state}>
      {state === 'failed' ? (
        <Notice kind="warning" title={faces.states.failed}>
          <p>{faces.failedReasons(reasons)}</p>
          <p>{triesLeft > 0 ? faces.triesLeft(triesLeft) : faces.noTriesLeft}</p>
        </Notice>
      ) : (
        <p>{state === 'judging' ? faces.states.judging : consent?.agrees ? words.hasAgreed : words.isReading}</p>
      )}
    </div>
  )
}
