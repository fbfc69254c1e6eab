import { expect, test } from 'vitest'
import { readEnvironment } from '../process/environment.ts'
import { senderOf } from './sender-of-environment.ts'

test('half a way out is refused with the variable that is missing', () => {
  const settings = (more: object) => readEnvironment({ DATABASE_URL: 'postgres://localhost/x', ...more })
  expect(senderOf(settings({}))).toEqual({})
  expect(() => senderOf(settings({ OPENBEIAN_SMTP_URL: 'smtp://mail.example' }))).toThrow('OPENBEIAN_MAIL_FROM')
  expect(() => senderOf(settings({ OPENBEIAN_SMS_URL: 'https://sms.example' }))).toThrow('OPENBEIAN_SMS_SECRET')
})

test('in a demonstration messages go to the phones of the simulator, unless there is a way out', () => {
  const settings = (more: object) => readEnvironment({ DATABASE_URL: 'postgres://localhost/x', ...more })
  const simulator = { OPENBEIAN_SIMULATOR_URL: 'http://127.0.0.1:18080' }
  expect(senderOf(settings(simulator))).toEqual({})
  const demonstration = senderOf(settings({ ...simulator, OPENBEIAN_DEMO: '1' }))
  expect(Object.keys(demonstration).sort()).toEqual(['email', 'sms'])
  const gateway = { OPENBEIAN_SMS_URL: 'https://sms.example', OPENBEIAN_SMS_SECRET: 'a secret of the operator' }
  const both = senderOf(settings({ ...simulator, ...gateway, OPENBEIAN_DEMO: '1' }))
  expect(both.sms).not.toBe(both.email)
})
