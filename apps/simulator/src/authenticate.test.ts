import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Caller, passwordHash } from '@openbeian/regulator'
import { expect, test } from 'vitest'
import { refuseCaller } from './authenticate.ts'
import { openRandomValues } from './random-values.ts'

const account = { ispId: 110000000001n, userName: 'demo', password: 'demo-pass' }
const newFolder = () => mkdtempSync(join(tmpdir(), 'simulator-randoms-'))

function caller(changes: Partial<Caller> = {}, password = account.password): Caller {
  const randVal = changes.randVal ?? 'abcdefghij0123456789'
  const pwdHash = passwordHash(password, randVal)
  return { ispId: account.ispId, userName: 'demo', randVal, pwdHash, hashAlgorithm: 0, ...changes }
}
const codeFor = (it: Caller) => refuseCaller(account, openRandomValues(newFolder()), it)?.code

test('the provider of the channel is let in', () => {
  expect(codeFor(caller())).toBeUndefined()
})

test.each([
  [12, 'the id of another provider', caller({ ispId: 110000000002n })],
  [12, 'an id that is none', caller({ ispId: 0n })],
  [4, 'another user name', caller({ userName: 'Demo' })],
  [5, 'another password', caller({}, 'demo-pas')],
  [5, 'no hash at all', caller({ pwdHash: '' })],
  [16, 'a random value of 19 characters', caller({ randVal: 'abcdefghij012345678' })],
  [12, 'a random value of other characters', caller({ randVal: 'abcdefghij012345678-' })],
  [10, 'an unknown hash algorithm', caller({ hashAlgorithm: 1 })],
])('code %i answers %s', (code, _, it) => {
  expect(codeFor(it)).toBe(code)
})

test('a recorded call cannot be replayed, not even after a restart', () => {
  const folder = newFolder()
  const before = openRandomValues(folder)
  expect(refuseCaller(account, before, caller())).toBeUndefined()
  expect(refuseCaller(account, before, caller())?.code).toBe(12)
  before.close()

  expect(refuseCaller(account, openRandomValues(folder), caller())?.code).toBe(12)
})

test('a call with a wrong password does not use its random value up', () => {
  const seen = openRandomValues(newFolder())
  refuseCaller(account, seen, caller({}, 'wrong'))
  expect(refuseCaller(account, seen, caller())).toBeUndefined()
})
