import type { MandateView } from '@openbeian/contract'
import { Badge, type BadgeLook } from './badge.tsx'
import { useWords } from './language.tsx'
import { mandateWords } from './words/mandates.ts'

const looks: Record<MandateView['state'], BadgeLook> = {
  given: 'yellow',
  waiting: 'blue',
  confirmed: 'green',
  refused: 'red',
  revoked: 'grey',
  lapsed: 'grey',
}

/** How a mandate stands. */
export function MandateBadge({ mandate: { state, isInForce } }: { mandate: MandateView }) {
  const words = useWords(mandateWords)
  const isEarly = state === 'confirmed' && !isInForce
  return (
    <Badge look={isEarly ? 'blue' : looks[state]} data-mandate-state={state}>
      {isEarly ? `${words.states[state]} · ${words.notYet}` : words.states[state]}
    </Badge>
  )
}
