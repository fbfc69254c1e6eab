import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

const DATABASE_URL = 'postgres://openbeian@localhost/openbeian'

test('a database is all it needs', () => {
  expect(readEnvironment({ DATABASE_URL, PORT: '' })).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 8080,
    OPENBEIAN_ROLES: ['http', 'jobs'],
    OPENBEIAN_DEMO: '0',
  })
})

test('what cannot be used is named', () => {
  expect(() => readEnvironment({ PORT: 'http', OPENBEIAN_ROLES: 'http,cook' })).toThrow(
    /DATABASE_URL.*\n.*PORT.*\n.*OPENBEIAN_ROLES\.1/,
  )
})

test.each([
  ['OPENBEIAN_SMS_URL', 'http://sms.example/send'],
  ['OPENBEIAN_COMPANY_URL', 'http://supplier.example/'],
  ['OPENBEIAN_FACE_URL', 'http://10.1.2.3/check'],
  ['OPENBEIAN_FACE_URL', 'ftp://faces.example/check'],
  ['OPENBEIAN_CLAMD', 'scanner.example:3310'],
  ['OPENBEIAN_CLAMD', '[fd00::1]:3310'],
])('%s at %s would be asked in the clear, which somebody has to accept', (name, address) => {
  expect(() => readEnvironment({ DATABASE_URL, [name]: address })).toThrow(new RegExp(`${name}.*clear-services`))
  expect(readEnvironment({ DATABASE_URL, [name]: address, OPENBEIAN_ACCEPTED_RISKS: 'clear-services' })).toMatchObject({
    [name]: address,
  })
})

test.each([
  ['OPENBEIAN_SMS_URL', 'https://sms.example/send'],
  ['OPENBEIAN_SMS_URL', 'http://127.0.0.1:9000/send'],
  ['OPENBEIAN_FACE_URL', 'http://localhost:9000/check'],
  ['OPENBEIAN_CLAMD', '127.0.0.1:3310'],
  ['OPENBEIAN_CLAMD', '[::1]:3310'],
  ['OPENBEIAN_CLAMD', '/run/clamav/clamd.ctl'],
  ['OPENBEIAN_S3_ENDPOINT', 'http://minio.internal:9000'],
])('%s may be %s', (name, address) => {
  expect(readEnvironment({ DATABASE_URL, [name]: address })).toMatchObject({ [name]: address })
})
