import type { HandoverFaceView } from '@openbeian/contract'
import { useEffect, useMemo, useState } from 'react'
import { FaceCapture } from '../kit/face/face-capture.tsx'
import { type FaceAnswer, FaceConsent } from '../kit/face/face-consent.tsx'
import type { FaceTransport } from '../kit/face/face-transport.ts'
import { OtherWayForm } from '../kit/face/other-way-form.tsx'
import { useWords } from '../kit/language.tsx'
import { Failure, Notice } from '../kit/notice.tsx'
import { faceWords } from '../kit/words/face.ts'
import { phoneWords } from './phone.words.ts'
import { isOver } from './phone-api.ts'
import { DonePage, StepPage, type StepProps } from './step-page.tsx'
import { useRequest } from './use-request.ts'
import './face-step.css'

const pollIntervalMs = 1500
type State = HandoverFaceView['person']['state']
const passed: readonly State[] = ['passed', 'otherWayConfirmed']
/** Somebody else goes on with these; before anything was done here they may still be done better. */
const handedIn: readonly State[] = ['review', 'byHand', 'otherWay']

/** One person proves who they are: consent, capture, result, and always another way. */
export function FaceStep({ task, api: { face }, onOver }: StepProps) {
  const words = useWords(faceWords)
  const phone = useWords(phoneWords)
  const { answer, error, isBusy, ask } = useRequest<HandoverFaceView>(onOver)
  const [hasActed, setActed] = useState(false)
  const state = answer?.person.state

  useEffect(() => void ask(face.look()), [ask, face])
  useEffect(() => {
    if (state !== 'judging') return
    setActed(true)
    const timer = setInterval(() => void ask(face.look()), pollIntervalMs)
    return () => clearInterval(timer)
  }, [ask, face, state])

  if (state && (passed.includes(state) || (hasActed && handedIn.includes(state)))) {
    return (
      <DonePage>
        <span data-face-result={state}>
          {words.states[state]}
          {phone.backToComputer}
        </span>
      </DonePage>
    )
  }
  return (
    <StepPage task={task} title={phone.faceTitle}>
      <Failure error={error} retry={() => void ask(face.look())} />
      {!answer && !error && <p role="status">{phone.loading}</p>}
      {answer && state === 'judging' && (
        <div role="status" className="stack face-waiting" data-face-result="judging">
          <progress aria-label={words.states.judging} />
          <p>{words.states.judging}</p>
        </div>
      )}
      {answer && state !== 'judging' && (
        <Proving
          held={answer}
          capture={face.capture}
          isBusy={isBusy}
          onOver={onOver}
          onSent={() => void ask(face.look())}
          onAnswer={(said) => void ask(face.consent(versionOf(answer), said))}
          onOtherWay={(way, wish) => {
            setActed(true)
            void ask(face.askForOtherWay(way, wish))
          }}
        />
      )}
    </StepPage>
  )
}

const versionOf = ({ consent, person }: HandoverFaceView): string =>
  consent?.version ?? person.consent?.textVersion ?? ''

interface ProvingProps {
  held: HandoverFaceView
  capture: FaceTransport
  isBusy: boolean
  onOver: (error: unknown) => void
  onSent: () => void
  onAnswer: (said: FaceAnswer) => void
  onOtherWay: Parameters<typeof OtherWayForm>[0]['onAsk']
}

function Proving({ held, capture, isBusy, onOver, onSent, onAnswer, onOtherWay }: ProvingProps) {
  const words = useWords(faceWords)
  const { consent, person } = held
  const transport = useMemo(() => endingWith(capture, onOver), [capture, onOver])
  if (!held.open) return <Notice kind="info" title={words.closed} />
  const { state, checks, triesLeft } = person
  const canTry = consent !== undefined && triesLeft > 0
  const isAgreed = canTry && person.consent?.agrees === true && person.consent.textVersion === consent.version
  const reasons = checks[0]?.reasons.map((it) => words.reasons[it] ?? it) ?? []
  const hasNoOther = !canTry || !person.hasPortrait || person.consent?.agrees === false
  return (
    <>
      {state === 'failed' && (
        <div data-face-result="failed">
          <Notice kind="warning" title={words.states.failed}>
            <p>{words.failedReasons(reasons)}</p>
            <p>{triesLeft > 0 ? words.triesLeft(triesLeft) : words.noTriesLeft}</p>
          </Notice>
        </div>
      )}
      {handedIn.includes(state) && <Notice kind="info" title={words.states[state]} />}
      {canTry && !person.hasPortrait && <Notice kind="warning" title={words.portraitFirst} />}
      {canTry && person.hasPortrait && !isAgreed && (
        <FaceConsent text={consent} level={2} isBusy={isBusy} onAnswer={onAnswer} />
      )}
      {isAgreed && person.hasPortrait && (
        <section className="card stack" aria-label={words.title}>
          <FaceCapture transport={transport} onSent={onSent} label={checks.length > 0 ? words.again : words.begin} />
        </section>
      )}
      <details key={String(hasNoOther)} open={hasNoOther} className="card">
        <summary>{words.otherTitle}</summary>
        <OtherWayForm asked={person.otherWay} isBusy={isBusy} onAsk={onOtherWay} />
      </details>
      {isAgreed && (
        <p className="quiet">
          {words.agreedTo(consent.version)}{' '}
          <button
            type="button"
            className="link-button"
            data-action="face-take-back"
            disabled={isBusy}
            onClick={() => onAnswer({ agrees: false })}
          >
            {words.takeBack}
          </button>
        </p>
      )}
    </>
  )
}

/** A link that ends in the middle of a capture is said as such. */
function endingWith(capture: FaceTransport, onOver: (error: unknown) => void): FaceTransport {
  const tell = (error: unknown): never => {
    if (isOver(error)) onOver(error)
    throw error
  }
  return {
    start: (mode) => capture.start(mode).catch(tell),
    send: (frames) => capture.send(frames).catch(tell),
  }
}
