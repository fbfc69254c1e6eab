import { expect, test } from 'vitest'
import { allOf, readEnvironment, unknownVariables } from './environment.ts'

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

test('all mistakes are told at once: shapes, what lacks another, names that are mistyped', () => {
  const said = () =>
    readEnvironment({
      DATABASE_URL,
      PORT: 'http',
      OPENBEIAN_SMTP_URL: 'smtps://mail.example.cn',
      OPENBEIAN_TRUST_PROXI: '1',
      openbeian_other: '1',
    })
  expect(said).toThrow(/PORT: .*\n.*OPENBEIAN_MAIL_FROM: is needed.*\n.*OPENBEIAN_TRUST_PROXI: .*OPENBEIAN_TRUST_PROXY/)
})

test('a variable of ours that nothing reads and nobody mistyped is named, and stops nothing', () => {
  const given = { DATABASE_URL, OPENBEIAN_OF_THE_HOUSE: '1', OPENBEIAN_SEED: '7' }
  expect(readEnvironment(given).PORT).toBe(8080)
  expect(unknownVariables(given)).toEqual([{ name: 'OPENBEIAN_OF_THE_HOUSE' }])
})

test('what several steps refuse is told together', () => {
  const refuse = (text: string) => () => {
    throw new Error(text)
  }
  expect(() => allOf(refuse('one'), () => 1, refuse('two'))).toThrow('one\ntwo')
})
