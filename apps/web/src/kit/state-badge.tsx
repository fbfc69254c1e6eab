import type { OrderState } from '@openbeian/filing'
import { Badge, type BadgeLook } from './badge.tsx'
import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'

const looks: Record<OrderState, BadgeLook> = {
  draft: 'grey',
  prechecked: 'blue',
  identityPending: 'blue',
  inReview: 'blue',
  needsFix: 'yellow',
  rejected: 'red',
  postalWait: 'yellow',
  readyToReport: 'blue',
  reported: 'blue',
  smsPending: 'yellow',
  smsExpired: 'red',
  atAdministration: 'blue',
  approved: 'green',
  refused: 'red',
  abandoned: 'grey',
}

const shapes: Record<BadgeLook, string> = { red: '▲', yellow: '■', blue: '●', green: '✓', grey: '○' }

/** The state of an order by shape, colour and word. */
export function StateBadge({ state }: { state: OrderState }) {
  const words = useWords(kitWords)
  const look = looks[state]
  return (
    <Badge look={look} data-state={state}>
      <span aria-hidden="true">{shapes[look]}</span> {words.states[state]}
    </Badge>
  )
}
