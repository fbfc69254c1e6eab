import { expect, test } from 'vitest'
import { anotherLike, arrangedPath, arrangeServices, isArrangement } from './arrange-services.ts'
import { emptyFiling, emptyService, type Filing } from './filing.ts'

const named = (...names: string[]): Filing => ({
  ...emptyFiling(),
  services: names.map((name) => ({ ...emptyService('website'), name })),
})
const namesOf = ({ services }: Filing) => services.map(({ name }) => name)

test('services stand in another order, and a path leads to the same service as before', () => {
  const from = [2, 0, 1]
  const before = named('甲', '乙', '丙')
  expect(namesOf(arrangeServices(before, from))).toEqual(['丙', '甲', '乙'])
  expect(arrangedPath('services.2.domains.0.name', from)).toBe('services.0.domains.0.name')
  expect(arrangedPath('services.0', from)).toBe('services.1')
})

test('what belongs to no service stays where it is', () => {
  expect(arrangedPath('subject.name', [1, 0])).toBe('subject.name')
  expect(arrangedPath('services', [1, 0])).toBe('services')
  expect(arrangedPath('', [1, 0])).toBe('')
})

test('a service that is taken out takes its places along', () => {
  expect(namesOf(arrangeServices(named('甲', '乙', '丙'), [0, 2]))).toEqual(['甲', '丙'])
  expect(arrangedPath('services.1.name', [0, 2])).toBeUndefined()
  expect(arrangedPath('services.2.name', [0, 2])).toBe('services.1.name')
})

test.each([
  ['none is left', [], 2],
  ['one comes twice', [0, 0], 2],
  ['one was never there', [0, 2], 2],
  ['a place is no number of a list', [0.5], 2],
  ['a place lies before the first', [-1], 2],
])('it is no arrangement where %s', (_, from, count) => {
  expect(isArrangement(from, count)).toBe(false)
})

test('another service has the people and the hosting of the first, and a name and a domain of its own', () => {
  const first = {
    ...emptyService('website'),
    name: '甲网',
    contents: [1],
    homeUrl: 'www.jia.example',
    domains: [
      { name: 'jia.example', holder: '甲公司', registrar: '演示', expiresOn: '2028-01-01', realNameVerifiedOn: '' },
    ],
  }
  const other = anotherLike({ ...first, manager: { ...first.manager, name: '林静' } })
  expect(other).toMatchObject({ name: '', homeUrl: '', contents: [1], manager: { name: '林静' } })
  expect(other.domains).toEqual([{ name: '', holder: '甲公司', registrar: '', expiresOn: '', realNameVerifiedOn: '' }])
})
