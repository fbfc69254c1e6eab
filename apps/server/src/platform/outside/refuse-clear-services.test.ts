import { expect, test } from 'vitest'
import { readEnvironment } from '../process/environment.ts'
import { refuseClearServices } from './refuse-clear-services.ts'

/** What goes with an address. */
const secrets = {
  OPENBEIAN_SMS_SECRET: 'sixteen-letters!',
  OPENBEIAN_COMPANY_SECRET: 'sixteen-letters!',
  OPENBEIAN_S3_BUCKET: 'papers',
  OPENBEIAN_S3_ACCESS_KEY: 'who',
  OPENBEIAN_S3_SECRET_KEY: 'secret',
}
const refuse = (variables: Record<string, string>) =>
  refuseClearServices(
    readEnvironment({ DATABASE_URL: 'postgres://openbeian@localhost/openbeian', ...secrets, ...variables }),
  )

test.each([
  ['OPENBEIAN_SMS_URL', 'http://sms.example/send'],
  ['OPENBEIAN_COMPANY_URL', 'http://supplier.example/'],
  ['OPENBEIAN_FACE_URL', 'http://10.1.2.3/check'],
  ['OPENBEIAN_FACE_URL', 'ftp://faces.example/check'],
  ['OPENBEIAN_CLAMD', 'scanner.example:3310'],
  ['OPENBEIAN_CLAMD', '[fd00::1]:3310'],
])('%s at %s would be asked in the clear, which somebody has to accept', (name, address) => {
  expect(() => refuse({ [name]: address })).toThrow(new RegExp(`${name}.*clear-services`))
  expect(() => refuse({ [name]: address, OPENBEIAN_ACCEPTED_RISKS: 'clear-services' })).not.toThrow()
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
  expect(() => refuse({ [name]: address })).not.toThrow()
})
