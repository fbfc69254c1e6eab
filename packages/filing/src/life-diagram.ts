import { keysOf } from './narrow.ts'
import { orderLife } from './order-life.ts'
import { orderStates } from './order-state.ts'

/** The life of an order as a Mermaid state diagram, one line for each step; generated, so it cannot be stale. */
export function lifeDiagram(): string {
  const steps = orderStates.flatMap((state) =>
    keysOf(orderLife[state].actions).map((action) => {
      const step = orderLife[state].actions[action]
      return `  ${state} --> ${step?.to}: ${action} (${step?.by})`
    }),
  )
  const ends = orderStates
    .filter((state) => orderLife[state].waitsFor === 'nobody')
    .map((state) => `  ${state} --> [*]`)
  return ['stateDiagram-v2', '  [*] --> draft', ...steps, ...ends, ''].join('\n')
}
