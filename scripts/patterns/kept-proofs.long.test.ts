import { expect, test } from 'vitest'
import { readKeptProofs } from './kept-proofs.ts'
import { proveLinear } from './prove-linear.ts'

test('every proof that is kept is found again', async () => {
  const lost: string[] = []
  for (const written of readKeptProofs()) {
    const end = written.lastIndexOf('/')
    const verdict = await proveLinear({ source: written.slice(1, end), flags: written.slice(end + 1) })
    if (!verdict.isLinear) lost.push(`${written}: ${verdict.why}`)
  }
  expect(lost).toEqual([])
})
