import type { StartedFaceCheck } from '@openbeian/contract'
import './face.css'

type Action = StartedFaceCheck['steps'][number]['action']

/** A head that does what the words beside it say; the preview is mirrored, so left is left. */
export const FaceIcon = ({ action }: { action: Action }) => (
  <svg className="face-icon" viewBox="0 0 64 64" aria-hidden="true">
    <circle cx="32" cy="32" r="24" />
    {action === 'blink' ? <path d="M18 28h10M36 28h10" /> : <path d={eyes[action] ?? eyes.lookStraight} />}
    {action === 'openMouth' ? (
      <ellipse className="filled" cx="32" cy="43" rx="7" ry="9" />
    ) : (
      <path d="M25 43q7 5 14 0" />
    )}
    {action === 'turnLeft' && <path d="M12 58H2l5-5M2 58l5 5" />}
    {action === 'turnRight' && <path d="M52 58h10l-5-5M62 58l-5 5" />}
  </svg>
)

const eyes: Partial<Record<Action, string>> = {
  lookStraight: 'M23 25v6M41 25v6',
  turnLeft: 'M16 25v6M32 25v6',
  turnRight: 'M32 25v6M48 25v6',
}
