import { endpoints, type FacePersonView, type FaceStepView } from '@openbeian/contract'
import { isKeyOf } from '@openbeian/filing'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { FaceCapture } from '../../kit/face/face-capture.tsx'
import { type FaceAnswer, FaceConsent } from '../../kit/face/face-consent.tsx'
import { OtherWayForm, type StaffWay } from '../../kit/face/other-way-form.tsx'
import { faceTransport, useFaceAnswer, useFaceStep } from '../../kit/faces.ts'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { faceWords } from '../../kit/words/face.ts'
import type { FaceWords } from '../../kit/words/face.zh.ts'
import { PersonServices } from './person-services.tsx'
import { PhoneCheck } from './phone-check.tsx'

interface PersonCardProps {
  orderId: string
  step: FaceStepView
  person: FacePersonView
}

const settled: readonly FacePersonView['state'][] = ['passed', 'judging', 'otherWayConfirmed']
const kinds = { passed: 'success', otherWayConfirmed: 'success', failed: 'warning' } as const

/** One person: consent first, then the capture; the other ways stand below whatever happens. */
export function PersonCard({ orderId, step, person }: PersonCardProps) {
  const words = useWords(faceWords)
  const { account } = useSignedIn()
  // nobody else than the persons, or the people of their customer, looks into a camera or agrees to it
  const maySpeak = !step.byMandate && mayAsk(endpoints.giveFaceConsent, account)
  const { about, state, consent, checks } = person
  const answer = useFaceAnswer(orderId, (said: FaceAnswer) =>
    api.giveFaceConsent({
      params: { orderId },
      body: { about, ...said, textVersion: step.consent?.version ?? consent?.textVersion ?? '' },
    }),
  )
  const ask = useFaceAnswer(orderId, (body: { way: StaffWay; wish: string }) =>
    api.askForOtherWay({ params: { orderId }, body: { about, ...body } }),
  )
  const reasons = checks[0]?.result === 'fail' ? checks[0].reasons.map((it) => words.reasons[it] ?? it) : []
  const isOver = !step.open || settled.includes(state)
  const [isOnPhone, setOnPhone] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const wasOnPhone = useRef(false)
  useEffect(() => {
    // the button that opened the dialog may be gone
    if (wasOnPhone.current && !isOnPhone) heading.current?.focus()
    wasOnPhone.current = isOnPhone
  }, [isOnPhone])
  return (
    <section className="card stack" aria-label={person.name} data-person={about} data-state={state}>
      <h2 ref={heading} tabIndex={-1}>
        {person.name} <span className="quiet">{words.places(person.places)}</span>
      </h2>
      <Notice kind={isKeyOf(kinds, state) ? kinds[state] : 'info'} title={stateOf(person, words)}>
        {state === 'failed' && <p>{words.failedReasons(reasons)}</p>}
      </Notice>
      <Failure error={answer.error ?? ask.error} />
      {(isOnPhone || (!isOver && canBeChecked(step, person))) && (
        <PhoneCheck
          orderId={orderId}
          person={person}
          isOpen={isOnPhone}
          onOpen={() => setOnPhone(true)}
          onClose={() => setOnPhone(false)}
        />
      )}
      {!isOver && maySpeak && (
        <Capturing {...{ orderId, step, person }} isBusy={answer.isPending} onAnswer={answer.mutate} />
      )}
      {consent?.agrees && maySpeak && (
        <p className="quiet">
          {words.agreedTo(consent.textVersion)}{' '}
          <Button look="quiet" data-action="face-take-back" onClick={() => answer.mutate({ agrees: false })}>
            {words.takeBack}
          </Button>
        </p>
      )}
      {!isOver && !step.byMandate && (
        <details open={person.triesLeft === 0 || consent?.agrees === false || person.otherWay?.state === 'open'}>
          <summary>{words.otherTitle}</summary>
          {maySpeak && <PersonServices {...{ orderId, step, person }} />}
          <OtherWayForm
            asked={person.otherWay}
            isBusy={ask.isPending}
            onAsk={(way, wish) => ask.mutate({ way, wish })}
          />
        </details>
      )}
    </section>
  )
}

/** What a service said is no word of the provider. */
const stateOf = ({ state, otherWay }: FacePersonView, words: FaceWords): string =>
  otherWay?.service && (state === 'otherWay' || state === 'otherWayConfirmed')
    ? words.serviceAnswers[otherWay.service.answer](words.ways[otherWay.way])
    : words.states[state]

const canBeChecked = ({ consent }: FaceStepView, { hasPortrait, triesLeft }: FacePersonView): boolean =>
  consent !== undefined && hasPortrait && triesLeft > 0

interface CapturingProps extends PersonCardProps {
  isBusy: boolean
  onAnswer: (said: FaceAnswer) => void
}

function Capturing({ orderId, step, person, isBusy, onAnswer }: CapturingProps) {
  const words = useWords(faceWords)
  const { refetch } = useFaceStep(orderId)
  const { about, consent, hasPortrait, triesLeft, checks } = person
  const transport = useMemo(() => faceTransport(orderId, about), [orderId, about])
  if (!step.consent || triesLeft === 0) return null
  if (!hasPortrait) {
    return (
      <p>
        {words.portraitFirst} <Link to={`/orders/${orderId}/edit/materials`}>→</Link>
      </p>
    )
  }
  const isAgreed = consent?.agrees && consent.textVersion === step.consent.version
  if (!isAgreed) return <FaceConsent text={step.consent} level={3} isBusy={isBusy} onAnswer={onAnswer} />
  return (
    <>
      <FaceCapture
        transport={transport}
        onSent={() => void refetch()}
        label={checks.length > 0 ? words.again : words.begin}
      />
      <p className="quiet">{words.triesLeft(triesLeft)}</p>
    </>
  )
}
