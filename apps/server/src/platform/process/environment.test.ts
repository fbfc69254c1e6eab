import { expect, test } from 'vitest'
import { type Environment, readEnvironment, readEnvironmentFor, unknownVariables } from './environment.ts'

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

test('what is refused by who uses it is told with what cannot be read, and not what only follows from that', async () => {
  const asks = [
    ({ OPENBEIAN_SIGN_IN_RANGES: [range] }: Environment) => {
      throw new Error(`OPENBEIAN_SIGN_IN_RANGES takes no ${range}.`)
    },
    async ({ PORT }: Environment) => Promise.reject(new Error(`PORT ${PORT} is taken.`)),
    () => 'fine',
  ]
  const given = { DATABASE_URL, OPENBEIAN_SIGN_IN_RANGES: 'there' }
  await expect(readEnvironmentFor({ ...given, PORT: 'http' }, asks)).rejects.toThrow(
    /^The environment does not fit:\n {2}PORT: .*\n {2}OPENBEIAN_SIGN_IN_RANGES takes no there\.$/,
  )
  await expect(readEnvironmentFor(given, asks)).rejects.toThrow(/no there\.\n {2}PORT 8080 is taken\.$/)
  await expect(readEnvironmentFor({ OPENBEIAN_SIGN_IN_RANGES: 'there' }, asks)).rejects.toThrow(
    /DATABASE_URL.*\n.*there/,
  )
  expect(await readEnvironmentFor({ DATABASE_URL }, asks.slice(2))).toEqual(readEnvironment({ DATABASE_URL }))
})
