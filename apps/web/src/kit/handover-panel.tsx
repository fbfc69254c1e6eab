import type { HandoverStep } from '@openbeian/contract'
import { type ReactNode, useEffect } from 'react'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import { timeText } from './moment.ts'
import { Failure, Notice } from './notice.tsx'
import { QrCode } from './qr-code.tsx'
import { CopyButton } from './snippet.tsx'
import { useHandover } from './use-handover.ts'
import { fieldWords } from './words/field.ts'
import { handoverWords } from './words/handover.ts'

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
  const fields = useWords(fieldWords)
  const { begin, started, now, isBusy, error } = useHandover({ orderId, step, onArrival, onDone })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first code is made when the card opens
  useEffect(() => begin(), [])
  const isOpen = now?.state === 'waiting' || now?.state === 'opened'
  // whoever opened it needs no code any more, and nobody else can use it
  const isOffered = started !== undefined && now?.state === 'waiting'

  return (
    <div className="handover" data-handover={now?.state ?? 'starting'}>
      {!started && !error && <p role="status">{all.starting}</p>}
      {isOffered && !started.sentTo && (
        <>
          <p>{words.scan}</p>
          <div className="handover-code" role="img" aria-label={all.code}>
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
            {isOpen && <p className="quiet">{all.until(timeText(now.expiresAt))}</p>}
            {now.sentTo && isOpen && <p>{all.sentTo(now.sentTo)}</p>}
          </Notice>
          {now.kinds.length > 0 && (
            <ul className="plain-list">
              {now.kinds.map((kind) => (
                <li key={kind}>
                  {now.delivered.includes(kind)
                    ? `✓ ${words.arrived(fields.materials[kind])}`
                    : `○ ${words.awaited(fields.materials[kind])}`}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {now?.state === 'opened' && children}
      <Failure error={error} />
      {isOffered && !started.sentTo && (
        <section className="stack" aria-label={words.toAnother}>
          <p className="quiet">{words.toAnother}</p>
          <div className="row">
            <CopyButton text={started.link} name={all.copyLink} />
            <Button data-action="send-handover" isBusy={isBusy} onClick={() => begin(true)}>
              {all.sendSms}
            </Button>
          </div>
          <p className="quiet">{all.closing}</p>
        </section>
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

const noticeOf = { waiting: 'info', opened: 'info', done: 'success', expired: 'warning', ended: 'warning' } as const
