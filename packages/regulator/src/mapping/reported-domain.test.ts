import { expect, test } from 'vitest'
import { reportedDomain, reportedHomeUrl } from './reported-domain.ts'

test.each([
  ['麦田.中国', '麦田.中国'],
  ['xn--2lzs91d.xn--fiqs8s', '青禾.中国'],
  ['maitian.cn', 'maitian.cn'],
  // the character set of the interface has no ï
  ['maïtian.com', 'xn--matian-jwa.com'],
])('%s is reported as %s', (name, reported) => {
  expect(reportedDomain(name)).toBe(reported)
})

test('of a home page only the host is spelt otherwise', () => {
  expect(reportedHomeUrl('http://www.xn--2lzs91d.xn--fiqs8s/首页')).toBe('http://www.青禾.中国/首页')
})
