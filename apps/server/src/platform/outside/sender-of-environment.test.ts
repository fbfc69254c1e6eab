import { expect, test } from 'vitest'
import { readEnvironment } from '../process/environment.ts'
import { senderOf } from './sender-of-environment.ts'

test('half a way out is refused with the variable that is missing', () => {
  const settings = (more: object) => readEnvironment({ DATABASE_URL: 'postgres://localhost/x', ...more })
  expect(senderOf(settings({}))).toEqual({})
  expect(() => senderOf(settings({ OPENBEIAN_SMTP_URL: 'smtp://mail.example' }))).toThrow('OPENBEIAN_MAIL_FROM')
  expect(() => senderOf(settings({ OPENBEIAN_SMS_URL: 'https://sms.example' }))).toThrow('OPENBEIAN_SMS_SECRET')
})
