import { expect, test } from 'vitest'
import { type Endpoint, endpoints, rights } from './index.ts'

const rows = Object.entries<Endpoint>(endpoints)

test('a file that is answered holds something of a person, but for what anybody may read', () => {
  const files = rows.filter(([, it]) => it.transfer === 'bytes' && it.personal === 'none' && it.right !== 'public.read')
  expect(files.map(([name]) => name)).toEqual([])
})

test('what a stranger is answered without a link is nobody’s but their own', () => {
  const others = rows.filter(
    ([, it]) => rights[it.right].door === 'anyone' && it.personal !== 'none' && it.personal.of !== 'caller',
  )
  expect(others.map(([name]) => name)).toEqual([])
})
