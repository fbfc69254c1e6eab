import { ApiError, type HandoverStep, type HandoverView } from '@openbeian/contract'
import { type ReactNode, useEffect } from 'react'
import { Button } from './button.tsx'
import { formatTime } from './date-time.ts'
import { useWords } from './language.tsx'
import { Failure, Notice } from './notice.tsx'
import { QrCode } from './qr-code.tsx'
import { CopyButton } from './snippet.tsx'
import { useHandover } from './use-handover.ts'
import { fieldWords } from './words/field.ts'
import { handoverWords } from './words/handover.ts'
import './handover-panel.css'

export interface HandoverPanelProps {
  orderId: string
  step: HandoverStep
  /** Something has arrived. */
  onArrival?: () => void
  /** The whole step is done. */
  onDone?: () => void
  /** Left out: the page goes on by itself. */
  onClose?: () => void
  /** How the person is getting on with the step. */
  children?: ReactNode
}

/** A QR code for one step, and how far the phone is with it; the link ends when this is closed, unless it went out by SMS. */
export function HandoverPanel({ orderId, step, onArrival, onDone, onClose, children }: HandoverPanelProps) {
  const all = useWords(handoverWords)
  const words = all.steps[step.step]
  const { begin, started, now, isBusy, error } = useHandover({ orderId, step, onArrival, onDone })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first code is made when the card opens
  useEffect(() => begin(), [])
  const isOpen = now?.state === 'waiting' || now?.state === 'opened'
  // once a phone has opened the link, the code is of no use to another
  const isOffered = started !== undefined && now?.state === 'waiting'

  return (
    <div className="stack" data-handover={now?.state ?? 'starting'}>
      {!started && !error && <p role="status">{all.starting}</p>}
      {isOffered && !started.sentTo && started.link && (
        <>
          <p>{words.scan}</p>
          <div className="card handover-code" role="img" aria-label={all.code}>
            <QrCode text={started.link} />
          </div>
        </>
      )}
      {isOffered &&
        started.missing.map((it) => (
          <Notice key={it} kind={it === 'https' && step.step !== 'liveness' ? 'info' : 'warning'}>
            {it === 'https' ? words.withoutHttps : all.noPublicAddress}
          </Notice>
        ))}
      {now && (
        <div role="status" className="stack">
          <Notice kind={noticeOf[now.state]} title={{ ...all.states, ...words.states }[now.state]}>
            {isOpen && <p className="quiet">{all.until(formatTime(now.expiresAt))}</p>}
            {now.sentTo && isOpen && <p>{all.sentTo(now.sentTo)}</p>}
          </Notice>
          {now.kinds.length > 0 && <ArrivedMaterials {...{ step, now }} />}
        </div>
      )}
      {now?.state === 'opened' && children}
      <Failure error={error} />
      {isOnlyBySms(error) && (
        <Button look="primary" data-action="send-handover" isBusy={isBusy} onClick={() => begin(true)}>
          {all.sendSms}
        </Button>
      )}
      {isOffered && !started.sentTo && started.link && (
        <ToAnotherPhone {...{ step, isBusy }} link={started.link} onSms={() => begin(true)} />
      )}
      <div className="row">
        {now && !isOffered && now.state !== 'done' && (
          <Button
            look={isOpen ? 'framed' : 'primary'}
            data-action="renew-handover"
            isBusy={isBusy}
            onClick={() => begin()}
          >
            {isOpen ? all.anotherPhone : all.renew}
          </Button>
        )}
        {now?.state === 'done' && onClose && (
          <Button look="primary" data-action="close-handover" onClick={onClose}>
            {all.close}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Which papers the phone has sent already. */
function ArrivedMaterials({ step, now }: { step: HandoverStep; now: HandoverView }) {
  const words = useWords(handoverWords).steps[step.step]
  const fields = useWords(fieldWords)
  return (
    <ul className="plain-list">
      {now.kinds.map((kind) => (
        <li key={kind}>
          {now.delivered.includes(kind)
            ? `✓ ${words.arrived(fields.materials[kind])}`
            : `○ ${words.awaited(fields.materials[kind])}`}
        </li>
      ))}
    </ul>
  )
}

interface ToAnotherPhoneProps {
  step: HandoverStep
  link: string
  isBusy: boolean
  onSms: () => void
}

/** For a phone that is somewhere else: the link to copy, or by SMS. */
function ToAnotherPhone({ step, link, isBusy, onSms }: ToAnotherPhoneProps) {
  const all = useWords(handoverWords)
  const words = all.steps[step.step]
  return (
    <section className="stack" aria-label={words.toAnother}>
      <p className="quiet">{words.toAnother}</p>
      <div className="row">
        <CopyButton text={link} name={all.copyLink} />
        <Button data-action="send-handover" isBusy={isBusy} onClick={onSms}>
          {all.sendSms}
        </Button>
      </div>
      <p className="quiet">{all.closing}</p>
    </section>
  )
}

/** Staff send it to the person, and do not see it themselves. */
const isOnlyBySms = (error: unknown) => error instanceof ApiError && error.problem.code === 'handover.only-by-sms'

const noticeOf = { waiting: 'info', opened: 'info', done: 'success', expired: 'warning', ended: 'warning' } as const
