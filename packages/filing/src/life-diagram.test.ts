import { expect, test } from 'vitest'
import { lifeDiagram } from './life-diagram.ts'
import { orderLife } from './order-life.ts'
import { orderStates } from './order-state.ts'

test('the diagram has one line for each step, the beginning and both ends', () => {
  const lines = lifeDiagram().trimEnd().split('\n')
  const steps = orderStates.flatMap((state) => Object.keys(orderLife[state].actions))
  expect(lines).toHaveLength(steps.length + 4)
  expect(lines.slice(0, 3)).toEqual([
    'stateDiagram-v2',
    '  [*] --> draft',
    '  draft --> prechecked: submit (applicant)',
  ])
  expect(lines).toContain('  inReview --> readyToReport: pass (reviewer)')
  expect(lines.slice(-2)).toEqual(['  approved --> [*]', '  abandoned --> [*]'])
})
