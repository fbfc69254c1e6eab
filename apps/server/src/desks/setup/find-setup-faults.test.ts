import { expect, test } from 'vitest'
import { readSetup } from './find-setup-faults.ts'
import { aSetup } from './test-setup.ts'

const faultsOf = (value: unknown) =>
  Object.fromEntries((readSetup(value).findings ?? []).map(({ at, proposed }) => [at, proposed]))

test('a setup in its right form is read', () => {
  expect(readSetup(aSetup()).setup).toMatchObject({ provider: { code: 'shili', hosts: [] }, channels: [] })
})

test('all that is wrong is told at once, each with its place and what was probably meant', () => {
  const { provider, administrator } = aSetup()
  const contact = { name: '林知远', phone: '０１０－１２３４５６７８', email: 'ops @example.cn' }
  const given = {
    ...provider,
    code: 'Shi Li',
    licence: 'b1—20210001',
    provinces: ['广东省', '11', '火星', '广东'],
    contact,
  }
  const wrong = {
    provider: { ...given, publicUrl: 'beian.example.cn' },
    administrator: { ...administrator, login: 'a b' },
  }
  expect(faultsOf(wrong)).toEqual({
    'provider.code': 'shi-li',
    'provider.licence': 'B1-20210001',
    'provider.provinces.0': '440000',
    'provider.provinces.1': '110000',
    'provider.provinces.2': undefined,
    'provider.provinces.3': '440000',
    'provider.contact.phone': '010-12345678',
    'provider.contact.email': 'ops@example.cn',
    'provider.publicUrl': 'https://beian.example.cn',
    'administrator.login': undefined,
  })
})

test('what is missing and what nobody asked for is told with it', () => {
  const { licence, ...provider } = aSetup().provider
  const wrong = { provider: { ...provider, license: licence, colour: 'red' }, channels: [{ administration: '粤' }] }
  expect(faultsOf(wrong)).toMatchObject({
    'provider.license': 'licence',
    'provider.colour': undefined,
    'provider.licence': undefined,
    administrator: undefined,
    'channels.0.administration': '440000',
    'channels.0.password': undefined,
  })
  expect(Object.keys(faultsOf('nothing'))).toEqual([''])
})
