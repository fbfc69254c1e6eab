import { expect, test } from 'vitest'
import { sourcesOf } from '../../enough-basis.ts'
import { packs } from '../packs.ts'
import { sectors } from './pre-approval-sectors.ts'

const ruleOf = (sector: string) =>
  packs.flatMap(({ rules }) => rules).find(({ id }) => id === `national.pre-approval-${sector}`)

/** Tencent Cloud’s guide (2022) lists them; what came since is known in the field alone. */
test.each([
  ['news', 'asked', 'tencent'],
  ['publishing', 'asked', 'tencent'],
  ['drugs', 'asked', 'tencent'],
  ['education', 'abolished', 'tencent'],
  ['health', 'abolished', 'tencent'],
  ['bulletins', 'abolished', 'tencent'],
  ['generative-ai', 'own', 'practice'],
])('an approval for %s is %s, says %s', (id, regime, source) => {
  expect(sectors.find((it) => it.id === id)?.regime.value).toBe(regime)
  const found = ruleOf(id)
  expect(found && sourcesOf(found.basis)).toEqual([source])
})
