import { expect, test } from 'vitest'
import { siteUnderOwnName } from './site-of-provider.ts'

test.each([
  ['a provider without a name of its own', [], 'https://beian.example.cn'],
  ['one that has the name of the installation', ['jia.example.cn', 'beian.example.cn'], 'https://beian.example.cn'],
  ['one with a name of its own', ['jia.example.cn', 'yi.example.cn'], 'https://jia.example.cn'],
  ['one that is meant on the machine itself', ['localhost'], 'https://beian.example.cn'],
])('links of %s', (_, hosts, site) => {
  expect(siteUnderOwnName('https://beian.example.cn', hosts)).toBe(site)
})

test('links under a name of a provider keep the port of the installation', () => {
  expect(siteUnderOwnName('https://beian.example.cn:8443', ['jia.example.cn'])).toBe('https://jia.example.cn:8443')
})
