import type { FaceCheckView, FacePersonView, OrderView } from '@openbeian/contract'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useFaceAnswer, useFaceStep } from '../../kit/faces.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { faceWords } from '../../kit/words/face.ts'
import { faceReviewWords } from './face.words.ts'
import '../../kit/face/face.css'

/** How the persons proved who they are, for the reviewer who decides. */
export function FacePanel({ order }: { order: OrderView }) {
  const words = useWords(faceReviewWords)
  const faces = useWords(faceWords)
  const { language } = useLanguage()
  const step = useFaceStep(order.id)
  if (!step.data || step.data.persons.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="faces">
      <h2 id="faces">{words.staffTitle}</h2>
      <p className="quiet">{words.staffHint}</p>
      {step.data.findings.map((it) => (
        <Notice key={`${it.rule} ${it.at}`} kind="warning" title={it.message[language]}>
          <p className="quiet">{it.rule}</p>
        </Notice>
      ))}
      {step.data.persons.map((it) => (
        <div key={it.about} className="stack" data-person={it.about} data-state={it.state}>
          <h3>
            {it.name} <span className="quiet">{faces.places(it.places)}</span>
          </h3>
          {it.checks.length === 0 && !it.otherWay && <p>{words.byHandOnly}</p>}
          {it.checks.map((check) => (
            <Check key={check.id} order={order} check={check} />
          ))}
          {it.otherWay && <OtherWay orderId={order.id} otherWay={it.otherWay} />}
        </div>
      ))}
    </section>
  )
}

function Check({ order, check }: { order: OrderView; check: FaceCheckView }) {
  const words = useWords(faceReviewWords)
  const faces = useWords(faceWords)
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { scores, frames = 0 } = check
  const time = new Date(check.at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai' })
  return (
    <div className="stack" data-result={check.result ?? check.state}>
      <p>
        <strong>{check.result ? words.results[check.result] : faces.states.byHand}</strong> {time}{' '}
        {check.provider && words.byMachine(check.provider)}
      </p>
      {check.reasons.length > 0 && <p>{faces.failedReasons(check.reasons.map((it) => faces.reasons[it] ?? it))}</p>}
      {scores && (
        <dl className="row">
          {(['match', 'sameFace', 'real', 'live'] as const).map((name) => (
            <div key={name}>
              <dt className="quiet">{words.scores[name]}</dt>
              <dd>{scores[name]?.toFixed(2) ?? '–'}</dd>
            </div>
          ))}
          {scores.actions.map(({ action, seen }) => (
            <div key={action}>
              <dt className="quiet">{faces.prompts[action]}</dt>
              <dd>{seen ? `✓ ${words.seen}` : `▲ ${words.notSeen}`}</dd>
            </div>
          ))}
        </dl>
      )}
      {frames === 0 ? (
        check.result && <p className="quiet">{words.framesGone}</p>
      ) : isOpen ? (
        <div className="face-frames">
          {Array.from({ length: Math.min(6, frames) }, (_, n) => Math.floor((n * frames) / Math.min(6, frames))).map(
            (n) => (
              <img
                key={n}
                src={`/api/orders/${order.id}/faces/checks/${check.id}/frames/${n}`}
                alt={words.frame(n + 1)}
                loading="lazy"
              />
            ),
          )}
        </div>
      ) : (
        order.materialsOpen && (
          <div>
            <Button isSmall onClick={() => setOpen(true)}>
              {words.lookAtFrames}
            </Button>
          </div>
        )
      )}
    </div>
  )
}

type OtherWayView = NonNullable<FacePersonView['otherWay']>

function OtherWay({ orderId, otherWay }: { orderId: string; otherWay: OtherWayView }) {
  const words = useWords(faceReviewWords)
  const faces = useWords(faceWords)
  const { language } = useLanguage()
  const { appointment } = otherWay
  const [note, setNote] = useState('')
  const settle = useFaceAnswer(orderId, (result: 'confirmed' | 'refused') =>
    api.settleOtherWay({ params: { orderId, otherWayId: otherWay.id }, body: { result, note } }),
  )
  return (
    <div className="stack">
      <p>
        <strong>{faces.asked(faces.ways[otherWay.way])}</strong> {otherWay.wish}
      </p>
      {otherWay.service && <p data-service-answer={otherWay.service.answer}>{words.serviceSaid(otherWay.service)}</p>}
      {appointment && (
        <p className="quiet">
          {faces.appointment(formatDateTime(appointment.at, language))} {appointment.note}
        </p>
      )}
      {otherWay.state !== 'open' ? (
        otherWay.settledBy && (
          <p>
            {otherWay.state === 'confirmed' ? words.confirm : words.refuse} · {otherWay.settledBy} · {otherWay.note}
          </p>
        )
      ) : (
        <>
          <input
            className="text-input"
            aria-label={words.note}
            placeholder={words.note}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <div className="row">
            <Button
              look="primary"
              disabled={note.trim() === ''}
              isBusy={settle.isPending}
              onClick={() => settle.mutate('confirmed')}
            >
              {words.confirm}
            </Button>
            <Button disabled={note.trim() === ''} onClick={() => settle.mutate('refused')}>
              {words.refuse}
            </Button>
          </div>
          <Failure error={settle.error} />
        </>
      )}
    </div>
  )
}
