import { expect, test } from 'vitest'
import { v30 } from '../dialects/v30.ts'
import { pathsOf } from '../testing/blocks.ts'
import { random } from '../testing/random.ts'
import { randomValue } from '../testing/random-values.ts'
import { fromJson, toJson } from './value-json.ts'

test('values of every block come back from JSON, ids as ids and texts as texts', () => {
  for (const { keys } of pathsOf(v30.upload.shape)) {
    const value = randomValue(random(7), v30.upload, keys)
    expect(fromJson(v30.upload, toJson(value)), `${keys}`).toEqual(value)
  }
  for (const { keys } of pathsOf(v30.download.shape)) {
    const value = randomValue(random(7), v30.download, keys)
    expect(fromJson(v30.download, toJson(value)), `${keys}`).toEqual(value)
  }
  const remark = {
    icp: { requester: 1n, cancellations: [{ kind: 2, recordId: 2n ** 53n + 1n, reason: 1, remark: '7n' }] },
  }
  expect(fromJson(v30.upload, toJson(remark))).toEqual(remark)
})

test.each([
  ['{"icp":{"requester":"1n","chances":[]}}', 'icp.chances is not a known key'],
  ['{"icp":{"requester":true}}', 'icp.requester is not an id'],
  ['{"icp":{"requester":"1n","cancellations":{}}}', 'icp.cancellations is not a list'],
  ['{"icp":{"requester":"1n","cancellations":[{"kind":"0"}]}}', 'icp.cancellations[0].kind is not a number'],
  ['[]', 'the value is not an object'],
])('%s is refused: %s', (json, message) => {
  expect(() => fromJson(v30.upload, json)).toThrow(message)
})
