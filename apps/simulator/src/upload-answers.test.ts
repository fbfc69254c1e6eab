import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleNewFiling } from './sample-filing.ts'
import { answerOrThrow, providerAt, simulatorInTest } from './simulator-in-test.ts'

const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }
let simulator: Awaited<ReturnType<typeof simulatorInTest>>
beforeAll(async () => {
  simulator = await simulatorInTest([], { cipher })
  await simulator.upload(1, sampleNewFiling(1))
})
afterAll(() => simulator.stop())

const upload = async (sequence: number, changes: object = {}) => {
  const sealed = { ...(await simulator.sealUpload([sampleNewFiling(2)])), ...changes }
  return answerOrThrow(await simulator.administration.upload({ sealed, sequence }))
}
const base64 = (text: string) => Buffer.from(text).toString('base64')
const md5 = (text: string) => createHash('md5').update(text).digest('base64')
const notEncrypted = { encryptAlgorithm: 0 }

test.each([
  [6, 'what another key encrypted', { beianInfo: Buffer.alloc(32, 7).toString('base64') }],
  [7, 'a hash that does not fit', { beianInfoHash: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
  [7, 'an encrypted file that claims to be plain', notEncrypted],
  [8, 'what is no zip', { ...notEncrypted, beianInfo: base64('no zip'), beianInfoHash: md5('no zip') }],
  [9, 'an unknown encryption', { encryptAlgorithm: 2 }],
  [11, 'an unknown compression', { compressionFormat: 1 }],
  [17, 'an upload without a file', { beianInfo: '' }],
])('code %i answers %s', async (code, _, changes) => {
  expect(await upload(2, changes)).toMatchObject({ code, message: expect.stringMatching(/./) })
})

test('a gap is answered with the numbers that are missing', async () => {
  expect(await upload(5)).toMatchObject({ code: 14, missingSequences: [2, 3, 4] })
})

test('a number that was accepted is refused, whether the file is the same or another', async () => {
  const same = await simulator.sealUpload([sampleNewFiling(1)])
  const again = answerOrThrow(await simulator.administration.upload({ sealed: same, sequence: 1 }))
  expect(again).toMatchObject({ code: 999, message: expect.stringContaining('最近受理的序号为 1') })
  expect((await upload(1)).message).toContain('内容不同')
})

test('whoever has the wrong password gets nothing', async () => {
  const { administration } = providerAt(simulator.port, { cipher, password: 'guess' })
  expect(answerOrThrow(await administration.download())).toMatchObject({ code: 5 })
  expect(answerOrThrow(await administration.acknowledge('BAJG0000000001'))).toMatchObject({ code: 5 })
  expect(answerOrThrow(await administration.previousUpload())).toMatchObject({ code: 5 })
})

test('an acknowledgement names a file that exists', async () => {
  expect(await simulator.acknowledge('')).toMatchObject({ code: 21 })
  expect(await simulator.acknowledge('BAJG9999999999')).toMatchObject({ code: 999 })
})

test('the journal shows each sequence accepted once, and what was refused', async () => {
  const entries = await simulator.journal()
  expect(entries.filter((it) => it.kind === 'uploadAccepted').map((it) => it.sequence)).toEqual([1])
  expect(entries.filter((it) => it.kind === 'uploadRefused').map((it) => it.code)).toEqual(
    expect.arrayContaining([6, 7, 8, 9, 11, 14, 17, 999]),
  )
})
