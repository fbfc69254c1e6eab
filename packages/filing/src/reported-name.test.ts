import { describe, expect, test } from 'vitest'
import { emptyFiling, emptyPerson, type Subject } from './filing.ts'
import {
  givenTextsOf,
  isGivenOtherwise,
  isSubstituteOf,
  proposeReportedName,
  proposeReportedText,
  reportedNameOf,
  reportedSubject,
} from './reported-name.ts'

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

describe('what a sponsor was given', () => {
  const sponsor = (changed: Partial<Subject>): Subject => ({
    ...emptyFiling().subject,
    nature: 'enterprise',
    ...changed,
  })

  test('a letter with marks is written without them, a rare character by its reading', () => {
    expect(proposeReportedText('青禾路8号𠮷室', isCarried)).toBe('青禾路8号JI室')
    expect(proposeReportedText('Häfen', isCarried)).toBe('Hafen')
    expect(proposeReportedText('青\u{2D252}路', isCarried)).toBeUndefined()
  })

  test('name, investor and both addresses are told by their substitutes, and stay where none is needed', () => {
    const subject = sponsor({
      ...{ name: '䶮禾', reportedName: 'YAN禾', investor: '青禾', reportedInvestor: 'QING禾' },
      ...{ address: '𠮷路', reportedAddress: 'JI路' },
      certificate: { ...emptyFiling().subject.certificate, address: '𬱖街', reportedAddress: 'DI街' },
    })
    expect(reportedSubject(subject, isCarried)).toMatchObject({
      ...{ name: 'YAN禾', investor: '青禾', address: 'JI路' },
      certificate: { address: 'DI街' },
    })
    expect(givenTextsOf(subject).filter((it) => isGivenOtherwise(it, isCarried))).toMatchObject([
      { reportedAt: 'subject.reportedName' },
      { reportedAt: 'subject.certificate.reportedAddress' },
      { reportedAt: 'subject.reportedAddress' },
    ])
  })

  test('whoever is the principal has one substitute, that of the person', () => {
    const principal = { ...emptyPerson(), name: '周䶮', reportedName: '周YAN' }
    const subject = sponsor({ name: '周䶮', reportedName: '周(龙天)', investor: '周䶮', principal })
    expect(reportedSubject(subject, isCarried)).toMatchObject({ name: '周YAN', investor: '周YAN' })
    expect(givenTextsOf(subject).map(({ what }) => what)).toEqual(['certificateAddress', 'address'])
  })
})
