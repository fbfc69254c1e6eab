import { expect, test } from 'vitest'
import { emptyPerson } from './filing.ts'
import { isSubstituteOf, proposeReportedName, reportedNameOf } from './reported-name.ts'

/** As if the character set ended with the unified characters of 1993. */
const isCarried = (it: string) => /^[\u0020-\u007e\u4e00-\u9fa5·]$/.test(it)

test('the usual substitute is the reading in capitals; of a character without one nothing is proposed', () => {
  expect(proposeReportedName('周䶮', isCarried)).toBe('周YAN')
  expect(proposeReportedName('周𬱟䶮', isCarried)).toBe('周WEIYAN')
  expect(proposeReportedName('周\u{2D252}', isCarried)).toBeUndefined()
  expect(proposeReportedName('周明', isCarried)).toBe('周明')
})

test.each([
  ['周YAN', '周䶮', true],
  ['周(龙天)', '周䶮', true],
  ['周YAN明', '周䶮明', true],
  ['周', '周䶮', false],
  ['', '周䶮', false],
  ['陈YAN', '周䶮', false],
  ['周YAN', '周䶮明', false],
  ['周𬱟', '周䶮', false],
])('“%s” for “%s”: %s', (reported, name, isRight) => {
  expect(isSubstituteOf(reported, name, isCarried)).toBe(isRight)
})

test('the substitute is reported only where the true name cannot be', () => {
  const person = (name: string, reportedName?: string) => ({ ...emptyPerson(), name, reportedName })
  expect(reportedNameOf(person('周䶮', '周YAN'), isCarried)).toBe('周YAN')
  expect(reportedNameOf(person('周明', '周YAN'), isCarried)).toBe('周明')
  expect(reportedNameOf(person('周䶮'), isCarried)).toBe('周䶮')
})
