import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { clamdScan, placeOf } from './clamd.ts'
import { eicar, fakeClamd } from './test-clamd.ts'

test('a file arrives at the scanner whole, in pieces, and nothing is found in it', async () => {
  const clamd = await fakeClamd()
  const bytes = randomBytes(300_000)
  expect(await clamdScan(clamd.address)(bytes)).toBeUndefined()
  expect(clamd.scanned[0]?.equals(bytes)).toBe(true)
  await clamd.close()
})

test('what was found is told by its name', async () => {
  const clamd = await fakeClamd()
  expect(await clamdScan(clamd.address)(Buffer.from(`%PDF-1.4 ${eicar}`))).toBe('Eicar-Test-Signature')
  await clamd.close()
})

test.each(['INSTREAM size limit exceeded. ERROR', '', 'stream: OK and more'])(
  'an answer that is no clear word is a fault: %j',
  async (says) => {
    const clamd = await fakeClamd(says)
    await expect(clamdScan(clamd.address)(Buffer.from('x'))).rejects.toThrow('clamd said')
    await clamd.close()
  },
)

test('nobody there is a fault', async () => {
  const clamd = await fakeClamd()
  await clamd.close()
  await expect(clamdScan(clamd.address)(Buffer.from('x'))).rejects.toThrow('ECONNREFUSED')
})

test('a scanner is found at a port or at a path', () => {
  expect(placeOf('127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 })
  expect(placeOf('[::1]:3310')).toEqual({ host: '::1', port: 3310 })
  expect(placeOf('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
})
