import { v30 } from '@openbeian/regulator'
import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('without options it is the administration of the demo, on loopback only', () => {
  expect(readOptions([])).toEqual({
    host: '127.0.0.1',
    port: 18080,
    ispId: 110000000001n,
    userName: 'demo',
    password: 'demo-pass',
    dataFolder: './data/simulator',
    province: expect.objectContaining({ code: '110000' }),
    dialect: v30,
  })
})

test('key, approval and schemas are taken over', () => {
  const args = ['--key', '0123456789abcdef', '--iv', 'fedcba9876543210', '--auto-approve', '--approve-after-ms', '50']
  expect(readOptions(args, { OPENBEIAN_MIIT_XSD: '/xsd' })).toMatchObject({
    cipher: { key: '0123456789abcdef', iv: 'fedcba9876543210' },
    approveAfterMs: 50,
    schemaFolder: '/xsd',
  })
})

test.each([
  ['--port', '70000'],
  ['--port', 'x'],
  ['--isp-id', 'abc'],
  ['--user', ''],
  ['--dialect', 'V.4.0'],
  ['--key', '0123456789abcdef'],
  ['--key=short', '--iv=fedcba9876543210'],
  ['--province', '990000'],
  ['--approve-after-ms', 'soon'],
  ['--colour', 'red'],
])('%s %s is refused with a sentence', (...args) => {
  expect(readOptions(args)).toEqual({ wrong: expect.stringMatching(/\w/) })
})
