import { expect, test } from 'vitest'
import { statusQueryOfDomain, statusQueryOfSponsor } from './status-query.ts'

test('a domain is asked about as it is reported, whichever way it was spelled', () => {
  expect(statusQueryOfDomain('xn--fiq228c.xn--fiqs8s')).toEqual({ type: 0, value: '中文.中国' })
  expect(statusQueryOfDomain('qinghe.cn')).toEqual({ type: 0, value: 'qinghe.cn' })
})

test('a sponsor is asked about by its certificate, and an organisation code by whose it is', () => {
  const code = { type: 'organisation-code', number: '12345678-8' } as const
  expect(statusQueryOfSponsor('enterprise', { type: 'business-licence', number: '9' })).toEqual({ type: 1, value: '9' })
  expect(statusQueryOfSponsor('government', code)).toEqual({ type: 9, value: '12345678-8' })
  expect(statusQueryOfSponsor('public-institution', code)).toEqual({ type: 3, value: '12345678-8' })
})

test('of a certificate the interface has no number for nobody can ask', () => {
  const permit = { type: 'hk-mo-residence-permit', number: '810000199001010014' } as const
  expect(statusQueryOfSponsor('individual', permit)).toBeUndefined()
  expect(statusQueryOfSponsor('enterprise', { type: 'organisation-code', number: '12345678-8' })).toBeUndefined()
  expect(statusQueryOfSponsor('', { type: '', number: '' })).toBeUndefined()
})
