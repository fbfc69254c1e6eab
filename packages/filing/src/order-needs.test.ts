import { expect, test } from 'vitest'
import { emptyCancellation, emptyFiledElsewhere, emptyFiling, emptyService, type Filing } from './filing.ts'
import { isFieldAsked, mergeAskedParts, orderNeeds } from './order-needs.ts'
import { orderTypes } from './order-type.ts'

const filing = (name: string, count = 1): Filing => ({
  subject: { ...emptyFiling().subject, name },
  services: Array.from({ length: count }, (_, index) => ({
    ...emptyService('website'),
    name: `${name} ${index}`,
    access: [{ resourceId: '', modes: [count], locations: [], ips: [] }],
  })),
  filed: { ...emptyFiledElsewhere(), subjectNumber: name },
  cancellation: { ...emptyCancellation(), note: name },
})

test.each([
  ['FIRST', 'subject.name', true],
  ['FIRST', 'filed.subjectNumber', false],
  ['ADD_SERVICE_HERE', 'subject.name', false],
  ['ADD_SERVICE_HERE', 'subject.materials.id-front', false],
  ['ADD_SERVICE_HERE', 'subject.materials.commitment-letter', true],
  ['ADD_SERVICE_HERE', 'services.0.access.0.ips', true],
  ['ADD_SERVICE_ELSEWHERE', 'filed.subjectNumber', true],
  ['CHANGE_ACCESS', 'services.0.name', false],
  ['CHANGE_ACCESS', 'services.0.access', true],
  ['CHANGE_ACCESS', 'services.0', true],
  ['CHANGE_SERVICE', 'services.0', true],
  ['CHANGE_SUBJECT', 'services.0', false],
  ['CHANGE_SERVICE', 'services.0.access.0.modes', false],
  ['CANCEL_SERVICE', 'subject.materials.commitment-letter', false],
  ['CANCEL_SERVICE', 'cancellation.reason', true],
  ['CANCEL_SERVICE', '', true],
] as const)('an order of the type %s asks for %s: %s', (orderType, path, asked) => {
  expect(isFieldAsked(orderType, path)).toBe(asked)
})

test('what is not asked stays as it is filed, whatever is typed', () => {
  const kept = filing('filed')
  const typed = filing('typed', 2)
  expect(mergeAskedParts('ADD_SERVICE_HERE', kept, typed)).toEqual({
    ...kept,
    services: typed.services,
  })
  expect(mergeAskedParts('CHANGE_SUBJECT', kept, typed)).toEqual({ ...kept, subject: typed.subject })
  expect(mergeAskedParts('CANCEL_SERVICE', kept, typed)).toEqual({ ...kept, cancellation: typed.cancellation })
})

test('a change neither adds a service nor an access, and takes none away', () => {
  const kept = filing('filed')
  const [former] = kept.services
  const typed = filing('typed', 2)
  const [wanted] = typed.services
  expect(mergeAskedParts('CHANGE_SERVICE', kept, typed).services).toEqual([{ ...wanted, access: former?.access }])
  expect(mergeAskedParts('CHANGE_ACCESS', kept, typed).services).toEqual([{ ...former, access: wanted?.access }])
  expect(mergeAskedParts('CHANGE_ALL', kept, { ...typed, services: [] }).services).toEqual(kept.services)
  expect(mergeAskedParts('ADD_ACCESS', kept, typed).services).toHaveLength(1)
})

test('a filed service can get several accesses in one order', () => {
  const kept = filing('filed')
  const [service] = kept.services
  const access = [...(service?.access ?? []), { resourceId: 'r-2', modes: [1], locations: [], ips: [] }]
  const typed = { ...kept, services: kept.services.map((it) => ({ ...it, access })) }
  expect(mergeAskedParts('ADD_ACCESS', kept, typed).services[0]?.access).toEqual(access)
})

test('what V3.0 cannot report is not offered, all else is asked for something', () => {
  const never = orderTypes.filter((it) => orderNeeds[it].offered === 'never')
  expect(never).toEqual(['TRANSFER_ACCOUNT', 'MIGRATE_SERVICE'])
  for (const it of orderTypes) expect(orderNeeds[it].asks.length > 0).toBe(!never.includes(it))
})
