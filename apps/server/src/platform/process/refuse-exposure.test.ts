import { expect, test } from 'vitest'
import { readEnvironment, risks } from './environment.ts'
import { refuseExposure } from './refuse-exposure.ts'

const start = (
  variables: Record<string, string>,
  { publicAddress, trustsProxy = false }: { publicAddress?: string; trustsProxy?: boolean } = {},
) => {
  const settings = readEnvironment({ DATABASE_URL: 'postgres://localhost/x', HOST: '0.0.0.0', ...variables })
  refuseExposure({ settings, publicAddress, trustsProxy, isLoopback: settings.HOST === '127.0.0.1' })
}

test('on this machine alone anything goes', () => {
  start({ HOST: '127.0.0.1', OPENBEIAN_DEMO: '1' })
})

test('what other machines reach says each risk, and starts when each was accepted', () => {
  const all = () => start({ OPENBEIAN_DEMO: '1' })
  for (const risk of risks) expect(all).toThrow(`  ${risk}: `)
  expect(all).toThrow('OPENBEIAN_ACCEPTED_RISKS=clear-text,no-public-url,demo-passwords')
  const some = () => start({ OPENBEIAN_DEMO: '1', OPENBEIAN_ACCEPTED_RISKS: 'clear-text,no-public-url' })
  expect(some).toThrow('OPENBEIAN_ACCEPTED_RISKS=demo-passwords')
  start({ OPENBEIAN_DEMO: '1', OPENBEIAN_ACCEPTED_RISKS: risks.join() })
})

test('a certificate, or a proxy that speaks HTTPS, keeps passwords from the network', () => {
  const publicAddress = 'https://beian.example.cn'
  start({ OPENBEIAN_TLS_CERT: 'c.pem', OPENBEIAN_TLS_KEY: 'k.pem' }, { publicAddress })
  start({}, { publicAddress, trustsProxy: true })
  expect(() => start({}, { publicAddress })).toThrow('clear-text')
  expect(() => start({}, { publicAddress: 'http://beian.example.cn', trustsProxy: true })).toThrow('clear-text')
})

test('what only works is not found by people', () => {
  start({ OPENBEIAN_ROLES: 'jobs' })
})
