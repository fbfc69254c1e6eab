import { expect, test } from 'vitest'
import { namesNotInCode } from './glossary-in-code.ts'
import { sourceOf } from './source-tree.ts'

const root = `${import.meta.dirname}/../..`
const term = (...inCode: string[]) => ({ part: 'The code', english: ['a term'], chinese: ['词'], inCode })
const tree = { root, sources: [sourceOf('a.ts', "interface Order { state: 'late-result' }\nselectFrom('face_terms')")] }

test('a name that nothing in the code has is told with its term', () => {
  expect(namesNotInCode(tree, [term('Order', 'late-result', 'face_terms', 'scripts/house'), term('Ordering')])).toEqual(
    ['a term: Ordering'],
  )
  expect(namesNotInCode(tree, [term('Ord'), term('scripts/nowhere')])).toEqual([
    'a term: Ord',
    'a term: scripts/nowhere',
  ])
})
