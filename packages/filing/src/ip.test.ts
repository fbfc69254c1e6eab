import { describe, expect, test } from 'vitest'
import { formatIpv4, isPublicIpv4, isPublicRange, parseIpv4, rangeContains, rangeOfBlock, rangeSize } from './ip.ts'

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
    expect([isPublicIpv4(first), isPublicIpv4(last)]).toEqual([false, false])
    expect(isPublicIpv4(formatIpv4((parseIpv4(first) ?? 0) - 1))).toBe(true)
    expect(isPublicIpv4(formatIpv4((parseIpv4(last) ?? 0) + 1))).toBe(true)
  })

  test('has neither this network, nor multicast, nor class E', () => {
    expect(['0.0.0.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'].filter(isPublicIpv4)).toEqual([])
    expect(isPublicIpv4('223.255.255.255')).toBe(true)
    expect(isPublicIpv4('1.0.0.0')).toBe(true)
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
