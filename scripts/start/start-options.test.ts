import { expect, test } from 'vitest'
import { readStartOptions } from './start-options.ts'

test('a database of its own means neither the embedded one nor the simulator', () => {
  expect(readStartOptions([], { DATABASE_URL: 'postgres://db/x' })).toMatchObject({
    databaseUrl: 'postgres://db/x',
    simulator: false,
  })
  expect(readStartOptions([], {})).toMatchObject({ databaseUrl: undefined, simulator: true, port: 8080 })
})

test('the simulator can be left out and roles be chosen', () => {
  expect(readStartOptions(['--roles=jobs', '--no-simulator'], {})).toMatchObject({ roles: ['jobs'], simulator: false })
})

test('the server starts again when its code changes only where that is asked for', () => {
  expect(readStartOptions([], {}).watch).toBe(false)
  expect(readStartOptions(['--watch'], {}).watch).toBe(true)
})

test.each([
  [['--roles=http,cook'], {}, '--roles takes http, jobs or http,jobs, not "cook".'],
  [[], { PORT: '80a' }, 'PORT should be a port number, not "80a".'],
  [[], { PORT: '65536' }, 'PORT should be a port number'],
  [['--prot=1'], {}, "Unknown option '--prot'"],
])('%j with %j is refused with a sentence', (args, env, sentence) => {
  expect(() => readStartOptions(args, env)).toThrow(sentence)
})
