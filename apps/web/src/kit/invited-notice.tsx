import type { Invited } from '@openbeian/contract'
import { Notice } from './notice.tsx'
import { CopyButton } from './snippet.tsx'

interface InvitedNoticeProps {
  invited: Invited
  words: { sent: (hours: number) => string; byHand: (hours: number) => string }
}

/** Where the link went; one to be handed over is shown once. */
export function InvitedNotice({ invited: { link, validHours }, words }: InvitedNoticeProps) {
  if (link === undefined) return <Notice kind="success">{words.sent(validHours)}</Notice>
  const whole = link.startsWith('/') ? `${window.location.origin}${link}` : link
  return (
    <Notice kind="warning" title={words.byHand(validHours)}>
      <div className="tight">
        <code data-link>{whole}</code>
        <p>
          <CopyButton text={whole} />
        </p>
      </div>
    </Notice>
  )
}
