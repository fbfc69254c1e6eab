import { expect, test } from 'vitest'
import { fateOf, losing, type ServiceOnResource, shellsOf } from './consequences.ts'

const service = (more: Partial<ServiceOnResource> = {}): ServiceOnResource => ({
  id: 'w',
  number: '浙ICP备2026000001号-1',
  name: '晴和首页',
  subjectId: 's',
  subjectNumber: '浙ICP备2026000001号',
  customerId: 'c',
  customerNameSealed: null,
  hasOtherHere: false,
  isElsewhere: false,
  servicesOfSubject: 1,
  ...more,
})

test('a service without any other access becomes an empty shell, and its subject with it', () => {
  expect(fateOf(service())).toBe('empty-shell')
  expect(shellsOf([service()])).toEqual({ shellCount: 1, subjectShellCount: 1 })
})

test('a subject of which another service keeps its access is no shell', () => {
  expect(shellsOf([service({ servicesOfSubject: 2 })])).toEqual({ shellCount: 1, subjectShellCount: 0 })
  const both = [service({ servicesOfSubject: 2 }), service({ id: 'w2', servicesOfSubject: 2 })]
  expect(shellsOf(both)).toEqual({ shellCount: 2, subjectShellCount: 1 })
})

test('what others host loses its access here and is no shell; what has another machine here loses nothing', () => {
  expect(fateOf(service({ isElsewhere: true }))).toBe('elsewhere')
  expect(fateOf(service({ isElsewhere: true, hasOtherHere: true }))).toBe('moved')
  expect(losing([service({ isElsewhere: true }), service({ hasOtherHere: true })])).toHaveLength(1)
})
