import { expect, test } from 'vitest'
import { readEnvironment } from '../process/environment.ts'
import { administrationsOf } from './administrations-of-environment.ts'
import { publicLookup, refusePrivate } from './public-lookup.ts'

test.each([
  'http://127.0.0.1:80',
  'http://2130706433',
  'http://0x7f.1',
  'http://0177.0.0.1',
  'http://127.1',
  'http://10.0.0.5',
  'http://100.100.100.200',
  'http://169.254.169.254',
  'http://192.168.1.1',
  'http://0.0.0.0',
  'http://255.255.255.255',
  'http://[::1]',
  'http://[::]',
  'http://[fe80::1]',
  'http://[fd00::1]',
  'http://[::ffff:127.0.0.1]',
  'http://[::ffff:7f00:1]',
  'http://[64:ff9b::7f00:1]',
  'http://[2002:7f00:1::]',
])('an address in somebody’s own network is not called: %s', (address) => {
  expect(() => refusePrivate(address, [])).toThrow('OPENBEIAN_ADMINISTRATION_RANGES')
})

test('public addresses are, and private ones that are named', () => {
  for (const address of ['http://1.1.1.1', 'http://[2400:3200::1]', 'http://example.cn']) refusePrivate(address, [])
  refusePrivate('http://10.1.2.3:8080', ['10.1.2.0/24'])
  expect(() => refusePrivate('http://10.1.3.3', ['10.1.2.0/24'])).toThrow()
  refusePrivate('http://127.0.0.1', ['127.0.0.1'])
  refusePrivate('http://[::1]', ['::1'])
})

test('a name is judged by the address it leads to', async () => {
  const find = (host: string, ranges: string[]) =>
    new Promise((resolve) => publicLookup(ranges)(host, {}, (error, address) => resolve(error?.message ?? address)))
  expect(await find('localhost', [])).toContain('not public')
  expect(await find('localhost', ['127.0.0.0/8', '::1'])).toMatch(/^(127\.0\.0\.1|::1)$/)
})

test('ranges that are none are told when the server starts', () => {
  const settings = (more: object) => readEnvironment({ DATABASE_URL: 'postgres://localhost/x', ...more })
  expect(administrationsOf(settings({})).privateRanges).toEqual([])
  expect(administrationsOf(settings({ OPENBEIAN_DEMO: '1' })).privateRanges).toContain('127.0.0.0/8')
  expect(() => administrationsOf(settings({ OPENBEIAN_ADMINISTRATION_RANGES: '10.1.2.0/40' }))).toThrow('RANGES')
  expect(() => administrationsOf(settings({ OPENBEIAN_ADMINISTRATION_RANGES: 'inside' }))).toThrow('RANGES')
})

test('an administration in the clear is a risk that is named', () => {
  const settings = (more: Record<string, string>) =>
    readEnvironment({ DATABASE_URL: 'postgres://localhost/x', ...more })
  expect(administrationsOf(settings({})).mayBeClear).toBe(false)
  expect(administrationsOf(settings({ OPENBEIAN_ACCEPTED_RISKS: 'clear-administration' })).mayBeClear).toBe(true)
})
