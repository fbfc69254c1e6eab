import { expect, test } from 'vitest'
import { sourceOf } from './source-tree.ts'
import { pastTransactions } from './transactions.ts'

const found = (text: string, path = 'apps/server/src/desks/orders/move.ts') =>
  pastTransactions([sourceOf(path, text)]).map((it) => it.slice(it.indexOf(' ') + 1))

test('a transaction is opened by the platform alone', () => {
  const text = 'db.transaction().execute(async (tx) => save(tx))'
  expect(found(text)).toEqual(['opens one by itself'])
  expect(found(text, 'apps/server/src/platform/deps.ts')).toEqual([])
})

test('what is done inside has no way to the pool', () => {
  expect(found('inTransaction(work, async (work) => save(work.db, work))')).toEqual([])
  expect(found('inTransaction(deps, async ({ db }) => save(db, { at: deps.now(), db: 1 }))')).toEqual([])
  expect(found('inTransaction(deps, async ({ db: tx }) => save(db, tx))')).toEqual(['reaches the pool by save(db, tx)'])
  expect(found('inTransaction(deps, async ({ db }) => save(deps.db, db))')).toEqual(['reaches the pool by deps.db'])
  expect(found('inSnapshot(deps, async ({ db }) => read(db, deps))')).toEqual(['reaches the pool by read(db, deps)'])
})

test('who takes a transaction takes no pool beside it', () => {
  expect(found('function save(tx: Tx, deps: Deps) {}')).toEqual(['takes a transaction beside what holds the pool'])
  expect(found('const save = (tx: Tx, cipher: Cipher) => {}')).toEqual([])
})
