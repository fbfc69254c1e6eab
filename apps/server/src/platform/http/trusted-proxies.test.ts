import { expect, test } from 'vitest'
import { trustedProxiesOf } from './trusted-proxies.ts'

test.each([
  [undefined, false],
  ['1', 1],
  ['10.0.0.7', ['10.0.0.7']],
  ['10.0.0.0/8, fd00::/8,loopback', ['10.0.0.0/8', 'fd00::/8', 'loopback']],
])('proxies are named or counted: %s', (text, trusted) => {
  expect(trustedProxiesOf(text)).toEqual(trusted)
})

test.each(['true', 'proxy.example.cn', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/8/8', '12', ''])(
  'who is not named is not believed: %s',
  (text) => {
    expect(() => trustedProxiesOf(text)).toThrow(/OPENBEIAN_TRUST_PROXY/)
  },
)
