import { emptyFiling, type Filing, withValueAt } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { createFieldDeriver } from './derive-fields.ts'

const deriveFields = createFieldDeriver((nature) =>
  nature === 'individual' ? ['resident-id', 'passport'] : ['business-licence'],
)

/** Types one value after the other, as a person does. */
const typed = (...values: [path: string, value: unknown][]): Filing =>
  values.reduce((filing, [path, value]) => deriveFields(withValueAt(filing, path, value), filing), emptyFiling())

test('a person who files is the principal and the manager, and types it once', () => {
  const { subject, services } = typed(
    ['subject.nature', 'individual'],
    ['subject.name', '周予安'],
    ['subject.certificate.number', '110105199311043643'],
    ['subject.principal.mobile', '13520816479'],
  )
  expect(subject.certificate.type).toBe('resident-id')
  expect(subject.principal).toMatchObject({ name: '周予安', certificate: { number: '110105199311043643' } })
  expect(services[0]?.manager).toEqual(subject.principal)
})

test('a manager reachable elsewhere stays so', () => {
  const { services } = typed(
    ['subject.nature', 'individual'],
    ['services.0.manager.mobile', '13900000001'],
    ['subject.principal.mobile', '13520816479'],
  )
  expect(services[0]?.manager.mobile).toBe('13900000001')
})

test('a unit’s principal is not taken over from the person typed before', () => {
  const { subject, services } = typed(
    ['subject.nature', 'individual'],
    ['subject.name', '周予安'],
    ['subject.nature', 'enterprise'],
  )
  expect(subject.certificate.type).toBe('business-licence')
  expect(subject.principal.name).toBe('')
  expect(services[0]?.manager.name).toBe('')
})

test('a manager who is the principal stays the same person while the principal is mended', () => {
  const filled = typed(['subject.nature', 'enterprise'], ['subject.principal.name', '林知远'])
  const same = deriveFields(withValueAt(filled, 'services.0.manager', filled.subject.principal), filled)
  const mended = deriveFields(withValueAt(same, 'subject.principal.mobile', '13901027431'), same)
  expect(mended.services[0]?.manager.mobile).toBe('13901027431')

  const other = deriveFields(withValueAt(mended, 'services.0.manager.name', '何清越'), mended)
  const again = deriveFields(withValueAt(other, 'subject.principal.mobile', '13900000002'), other)
  expect(again.services[0]?.manager.mobile).toBe('13901027431')
})

test('the holder of the domain is the sponsor until somebody says otherwise', () => {
  const { services } = typed(['subject.name', '甲公司'], ['services.0.domains.0.name', 'jia.cn'])
  expect(services[0]).toMatchObject({ homeUrl: 'www.jia.cn', domains: [{ holder: '甲公司' }] })

  const other = typed(['services.0.domains.0.holder', '李四'], ['subject.name', '甲公司'])
  expect(other.services[0]?.domains[0]?.holder).toBe('李四')
})

test('one address is typed once', () => {
  const filing = typed(['subject.name', '甲'], ['services.0.access.0.ips.0.from', '203.0.113.9'])
  expect(filing.services[0]?.access[0]?.ips).toEqual([{ from: '203.0.113.9', to: '203.0.113.9' }])
})
