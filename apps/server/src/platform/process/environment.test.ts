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
