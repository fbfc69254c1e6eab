import type { HandoverStep } from '@openbeian/contract'
import { Button, QRCode } from 'antd'
import { useEffect } from 'react'
import { Dialog } from './dialog.tsx'
import { useWords } from './language.tsx'
import { timeText } from './moment.ts'
import { Failure, Notice } from './notice.tsx'
import { CopyButton } from './snippet.tsx'
import { useHandover } from './use-handover.ts'
import { fieldWords } from './words/field.ts'
import { handoverWords } from './words/handover.ts'

interface HandoverCardProps {
  orderId: string
  step: HandoverStep
  onArrival: () => void
  onClose: () => void
}

/** A QR code for one step, and how far the phone is with it. */
export function HandoverCard({ orderId, step, onArrival, onClose }: HandoverCardProps) {
  const words = useWords(handoverWords)
  const fields = useWords(fieldWords)
  const { begin, end, started, now, isBusy, error } = useHandover({ orderId, step, onArrival })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first code is made when the card opens
  useEffect(() => begin(), [])
  const isOpen = now?.state === 'waiting' || now?.state === 'opened'

  return (
    <Dialog
      title={words.title}
      onClose={() => {
        end()
        onClose()
      }}
    >
      <div className="handover" data-handover={now?.state ?? 'starting'}>
        {!started && !error && <p role="status">{words.starting}</p>}
        {started && isOpen && !started.sentTo && (
          <>
            <p>{words.scan}</p>
            <div className="handover-code" role="img" aria-label={words.code}>
              <QRCode type="svg" value={started.link} size={208} bordered={false} errorLevel="M" />
            </div>
          </>
        )}
        {isOpen &&
          started?.missing.map((it) => (
            <Notice key={it} kind={it === 'https' ? 'info' : 'warning'}>
              {words.missing[it]}
            </Notice>
          ))}
        {now && (
          <div role="status" className="stack">
            <Notice kind={noticeOf[now.state]} title={words.states[now.state]}>
              {isOpen && <p className="quiet">{words.until(timeText(now.expiresAt))}</p>}
              {now.sentTo && isOpen && <p>{words.sentTo(now.sentTo)}</p>}
            </Notice>
            <ul className="plain-list">
              {now.kinds.map((kind) => (
                <li key={kind}>
                  {now.delivered.includes(kind)
                    ? `✓ ${words.arrived(fields.materials[kind])}`
                    : `○ ${words.awaited(fields.materials[kind])}`}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Failure error={error} />
        {started && isOpen && !started.sentTo && (
          <section className="stack" aria-label={words.toAnother}>
            <p className="quiet">{words.toAnother}</p>
            <div className="row">
              <CopyButton text={started.link} name={words.copyLink} />
              <Button data-action="send-handover" loading={isBusy} onClick={() => begin(true)}>
                {words.sendSms}
              </Button>
            </div>
          </section>
        )}
        <div className="row">
          {now && !isOpen && now.state !== 'done' && (
            <Button type="primary" data-action="renew-handover" loading={isBusy} onClick={() => begin()}>
              {words.renew}
            </Button>
          )}
          {now?.state === 'done' && (
            <Button type="primary" data-action="close-handover" onClick={onClose}>
              {words.close}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

const noticeOf = { waiting: 'info', opened: 'info', done: 'success', expired: 'warning', ended: 'warning' } as const
