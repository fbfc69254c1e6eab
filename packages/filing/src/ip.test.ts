import { describe, expect, test } from 'vitest'
import {
  formatIp,
  formatIpv4,
  isIpv6Range,
  isPublicIp,
  isPublicRange,
  parseIp,
  parseIpv4,
  rangeContains,
  rangeOfBlock,
  rangeSize,
  spanOf,
} from './ip.ts'

describe('addresses', () => {
  test.each([
    ['0.0.0.0', 0],
    ['1.2.3.4', 16_909_060],
    ['255.255.255.255', 4_294_967_295],
  ])('%s is %d, both ways', (text, number) => {
    expect(parseIpv4(text)).toBe(number)
    expect(formatIpv4(number)).toBe(text)
  })

  test.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '01.2.3.4',
    '1.2.3.4 ',
    '1.2.3.-4',
    '0x1.2.3.4',
    '::1',
    '1e1.2.3.4',
  ])('"%s" is no address', (text) => expect(parseIpv4(text)).toBeUndefined())
})

describe('addresses of IPv6', () => {
  test.each([
    ['::', '::', 0n],
    ['::1', '::1', 1n],
    ['1::', '1::', 1n << 112n],
    ['2408:4000:0:0:0:0:0:9', '2408:4000::9', (0x2408n << 112n) + (0x4000n << 96n) + 9n],
    ['2001:DB8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1', undefined],
    // the longest run of zeros is shortened, of two as long the first (RFC 5952 §4.2)
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1', undefined],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1', undefined],
    ['0:0:1:2:3:4:0:0', '::1:2:3:4:0:0', undefined],
    ['1:2:3:4:5:6:0:0', '1:2:3:4:5:6::', undefined],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0', undefined],
    ['::ffff:203.0.113.9', '::ffff:cb00:7109', 0xffffcb007109n],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304', undefined],
  ])('%s is kept as %s', (text, kept, bits) => {
    const address = parseIp(text)
    expect(address?.version).toBe(6)
    expect(address && formatIp(address)).toBe(kept)
    expect(parseIp(kept)).toEqual(address)
    if (bits !== undefined) expect(address?.bits).toBe(bits)
  })

  test.each([
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '::1:2:3:4:5:6:7:8',
    '12345::',
    'g::',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '::1.2.3',
    '::256.1.1.1',
    '::1.2.3.4:5',
    'fe80::1%eth0',
    '[::1]',
    '2408:4000::/32',
    ' ::1',
  ])('"%s" is none', (text) => expect(parseIp(text)).toBeUndefined())

  test('of both versions are one type, and a range has one version', () => {
    expect(parseIp('0.0.0.1')).toEqual({ version: 4, bits: 1n })
    expect(formatIp({ version: 4, bits: 4_294_967_295n })).toBe('255.255.255.255')
    expect(spanOf({ from: '0.0.0.1', to: '::2' })).toBeUndefined()
    expect(rangeContains({ from: '::', to: '::ff' }, { from: '0.0.0.1', to: '0.0.0.2' })).toBe(false)
    expect(
      rangeContains({ from: '2408:4000::', to: '2408:4000::ff' }, { from: '2408:4000::9', to: '2408:4000::9' }),
    ).toBe(true)
    expect(isIpv6Range({ from: '2408:4000::', to: '' })).toBe(true)
    expect(isIpv6Range({ from: '', to: '2408:4000::' })).toBe(true)
    expect(isIpv6Range({ from: '47.96.0.1', to: '47.96.0.1' })).toBe(false)
  })

  test('count both ends', () => {
    expect(rangeSize({ from: '2408:4000::', to: '2408:4000::ff' })).toBe(256)
    expect(rangeSize({ from: '2408:4000::', to: '2408:4000::ffff:ffff:ffff:ffff' })).toBe(2 ** 64)
  })

  test.each([
    '::',
    '::1',
    '::ffff:47.96.0.1',
    '64:ff9b::1',
    '100::1',
    '1fff:ffff::',
    '2001::1',
    '2001:1ff::1',
    '2001:db8::9',
    '2002::1',
    '3fff:fff::1',
    '4000::',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    'ffff::',
  ])('%s is not public', (address) => expect(isPublicIp(address)).toBe(false))

  test.each(['2000::1', '2001:200::1', '2001:dc7::1', '2408:4000::1', '3fff:1000::', '3ffe::1', '240e::1'])(
    '%s is public',
    (address) => expect(isPublicIp(address)).toBe(true),
  )

  test('a range across a block of documentation is not public', () => {
    expect(isPublicRange({ from: '2001:db7::', to: '2001:db9::' })).toBe(false)
    expect(isPublicRange({ from: '2408:4000::', to: '2408:4000::ff' })).toBe(true)
  })

  test('are written as blocks too', () => {
    expect(rangeOfBlock('2408:4000::/32')).toEqual({
      from: '2408:4000::',
      to: '2408:4000:ffff:ffff:ffff:ffff:ffff:ffff',
    })
    expect(rangeOfBlock('2408:4000::9/128')).toEqual({ from: '2408:4000::9', to: '2408:4000::9' })
    expect(['2408:4000::1/32', '2408:4000::/129', '2408:4000::'].map(rangeOfBlock)).toEqual(Array(3).fill(undefined))
  })
})

describe('the public internet', () => {
  test.each([
    ['10.0.0.0', '10.255.255.255'],
    ['172.16.0.0', '172.31.255.255'],
    ['192.168.0.0', '192.168.255.255'],
    ['100.64.0.0', '100.127.255.255'],
    ['127.0.0.0', '127.255.255.255'],
    ['169.254.0.0', '169.254.255.255'],
    ['192.0.2.0', '192.0.2.255'],
    ['198.18.0.0', '198.19.255.255'],
    ['198.51.100.0', '198.51.100.255'],
    ['203.0.113.0', '203.0.113.255'],
  ])('ends before %s and begins after %s', (first, last) => {
    expect([isPublicIp(first), isPublicIp(last)]).toEqual([false, false])
    expect(isPublicIp(formatIpv4((parseIpv4(first) ?? 0) - 1))).toBe(true)
    expect(isPublicIp(formatIpv4((parseIpv4(last) ?? 0) + 1))).toBe(true)
  })

  test('has neither this network, nor multicast, nor class E', () => {
    expect(['0.0.0.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'].filter(isPublicIp)).toEqual([])
    expect(isPublicIp('223.255.255.255')).toBe(true)
    expect(isPublicIp('1.0.0.0')).toBe(true)
  })

  test('does not hold a range that goes across a private block', () => {
    expect(isPublicRange({ from: '9.255.255.0', to: '11.0.0.0' })).toBe(false)
    expect(isPublicRange({ from: '47.96.0.0', to: '47.96.0.255' })).toBe(true)
    expect(isPublicRange({ from: '47.96.0.255', to: '47.96.0.0' })).toBe(false)
  })
})

describe('ranges', () => {
  const block = { from: '47.96.0.0', to: '47.96.0.255' }

  test('count both ends', () => {
    expect(rangeSize(block)).toBe(256)
    expect(rangeSize({ from: '47.96.0.1', to: '47.96.0.1' })).toBe(1)
    expect(rangeSize({ from: '47.96.0.2', to: '47.96.0.1' })).toBe(0)
    expect(rangeSize({ from: '', to: '' })).toBe(0)
  })

  test('need both ends', () => {
    expect(rangeSize({ from: '47.96.0.1', to: '' })).toBe(0)
    expect(rangeSize({ from: '', to: '47.96.0.1' })).toBe(0)
    expect(isPublicRange({ from: '47.96.0.1', to: '' })).toBe(false)
  })

  test('contain what lies in them entirely', () => {
    expect(rangeContains(block, block)).toBe(true)
    expect(rangeContains(block, { from: '47.96.0.10', to: '47.96.0.20' })).toBe(true)
    expect(rangeContains(block, { from: '47.95.255.255', to: '47.96.0.1' })).toBe(false)
    expect(rangeContains(block, { from: '47.96.0.1', to: '47.96.1.0' })).toBe(false)
    expect(rangeContains(block, { from: '47.96.0.20', to: '47.96.0.10' })).toBe(false)
  })

  test('are written as blocks too', () => {
    expect(rangeOfBlock('203.0.113.0/24')).toEqual({ from: '203.0.113.0', to: '203.0.113.255' })
    expect(rangeOfBlock('0.0.0.0/0')).toEqual({ from: '0.0.0.0', to: '255.255.255.255' })
    expect(rangeOfBlock('203.0.113.7/32')).toEqual({ from: '203.0.113.7', to: '203.0.113.7' })
    expect(['203.0.113.1/24', '203.0.113.0/33', '203.0.113.0', 'x/8'].map(rangeOfBlock)).toEqual(
      Array(4).fill(undefined),
    )
  })
})

test.each(['192.88.99.1', '192.0.2.1', '198.18.0.1', '240.0.0.1', '2001:db8::1', '2002::1', '3fff::1'])(
  '%s is of a block for special purposes',
  (address) => expect(isPublicIp(address)).toBe(false),
)
