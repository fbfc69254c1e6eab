import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ageOn } from '../calendar-day.ts'
import { type CertificateType, certificateTypes } from '../filing.ts'
import { checkCertificateNumber, typeOfNumber } from './check-certificate-number.ts'
import { identifierFaults } from './identifier-fault.ts'
import { organisationCodeCheckDigit } from './organisation-code.ts'
import { inventedResidentId, readResidentId, residentIdCheckDigit } from './resident-id.ts'
import { inventedUscc, proposeUscc, readUscc, usccCheckDigit, usccDoubt } from './uscc.ts'

interface Vector {
  type: CertificateType
  number: string
  reason: string | null
  on?: string
  source: string
}
const file = new URL('../../../../conformance/identifiers.json', import.meta.url)
const { numbers }: { numbers: Vector[] } = JSON.parse(readFileSync(file, 'utf8'))

describe('certificate numbers', () => {
  test.each(numbers)('$type $number: $reason', ({ type, number, reason, on }) => {
    expect(checkCertificateNumber(type, number, on)).toEqual(reason ? { ok: false, reason } : { ok: true })
  })

  test('a number whose form nobody has published may be as long as the interface carries, 255 characters', () => {
    expect(checkCertificateNumber('officer-id', '军'.repeat(255))).toEqual({ ok: true })
    expect(checkCertificateNumber('officer-id', '军'.repeat(256))).toEqual({ ok: false, reason: 'length' })
  })

  test('every certificate has a number that is right and one that is not, every fault a number that has it', () => {
    const right = new Set(numbers.filter((it) => !it.reason).map((it) => it.type))
    expect(certificateTypes.filter((type) => !right.has(type))).toEqual([])
    expect(certificateTypes.filter((type) => checkCertificateNumber(type, '').ok)).toEqual([])
    const seen = new Set(numbers.map((it) => it.reason))
    expect(identifierFaults.filter((fault) => !seen.has(fault))).toEqual([])
    expect(numbers.filter((it) => !it.source)).toEqual([])
  })
})

/** Every way to mistype one character, and to exchange two neighbours. */
function slipsOf(number: string, alphabet: string): string[] {
  const places = [...number].map((_, place) => place)
  const mistyped = places.flatMap((place) =>
    [...alphabet].map((character) => `${number.slice(0, place)}${character}${number.slice(place + 1)}`),
  )
  const exchanged = places
    .slice(1)
    .map((place) => `${number.slice(0, place - 1)}${number[place]}${number[place - 1]}${number.slice(place + 1)}`)
  return [...mistyped, ...exchanged].filter((it) => it !== number)
}

describe('check digits', () => {
  test('no single slip in a resident ID goes unseen', () => {
    const slips = slipsOf('11010519491231002X', '0123456789X')
    expect(slips.length).toBeGreaterThan(150)
    expect(slips.filter((it) => checkCertificateNumber('resident-id', it).ok)).toEqual([])
  })

  test('no single slip in a 统一社会信用代码 goes unseen', () => {
    const slips = slipsOf('91350100M000100Y43', '0123456789ABCDEFGHJKLMNPQRTUWXY')
    // one of them looks like a code of Xiamen before 2016, whose check digit proves nothing: it is doubted
    const taken = slips.filter((it) => checkCertificateNumber('business-licence', it).ok)
    expect(taken.filter((it) => usccDoubt(it) !== 'check-digit-of-xiamen')).toEqual([])
    expect(taken.length).toBeLessThanOrEqual(1)
  })

  test('they are those of the examples in the standards', () => {
    expect(residentIdCheckDigit('11010519491231002')).toBe('X')
    expect(usccCheckDigit('91350100M000100Y4')).toBe('3')
    expect(organisationCodeCheckDigit('D2143569')).toBe('X')
    expect(organisationCodeCheckDigit('12345678')).toBe('8')
  })

  test('an organisation code may end in 0', () => {
    const first8 = ['00000000', '00000001', '00000002', '00000003', '00000004', '00000005', '00000006']
    expect(first8.map(organisationCodeCheckDigit)).toContain('0')
  })
})

describe('a number under the wrong certificate', () => {
  test.each([
    ['resident-id', '810000198507160044', 'hk-mo-residence-permit'],
    ['resident-id', '820000198507160046', 'hk-mo-residence-permit'],
    ['resident-id', '830000198507160048', 'tw-residence-permit'],
    ['resident-id', '932410198507160048', 'foreigner-permanent-residence'],
    ['resident-id', 'H12345678', 'hk-mo-travel-permit'],
    ['hk-mo-residence-permit', '420106199104080336', 'resident-id'],
    ['business-licence', '420106199104080336', 'resident-id'],
    ['resident-id', '420106199104080336', undefined],
    ['resident-id', '420106199104080337', undefined],
    ['passport', 'E12345678', undefined],
  ] as const)('%s %s belongs to %s', (type, number, other) => {
    expect(typeOfNumber(type, number)).toBe(other)
  })

  test('what speaks against a credit code that is taken', () => {
    expect(usccDoubt('91350283M0007DEF20')).toBe('check-digit-of-xiamen')
    expect(usccDoubt('420106199104080838')).toBe('resident-id')
    expect(usccDoubt('91420106MA5TE8TN7X')).toBe('organisation-code')
    expect(usccDoubt('91350100M000100Y43')).toBeUndefined()
    expect(usccDoubt('91350100M000100Y44')).toBeUndefined()
  })
})

describe('what a number tells', () => {
  test('a resident ID tells birth date, sex and region', () => {
    expect(readResidentId('11010519491231002X')).toEqual({
      birthDate: '1949-12-31',
      sex: 'female',
      region: '110105',
    })
    expect(readResidentId('440524188001010014').sex).toBe('male')
  })

  test('the number within the day is odd for men and even for women', () => {
    const sexes = [...'0123456789'].map((last) => readResidentId(`3301081990022800${last}0`).sex)
    expect(sexes).toEqual(Array.from({ length: 5 }, () => ['female', 'male']).flat())
  })

  test('a 统一社会信用代码 tells who registered the unit and where', () => {
    expect(readUscc('91350100M000100Y43')).toEqual({
      registrar: '91',
      region: '350100',
      organisationCode: 'M000100Y4',
    })
  })

  test('invented people and units have numbers that pass', () => {
    const person = inventedResidentId('330108', '1990-02-28', 17)
    expect(checkCertificateNumber('resident-id', person)).toEqual({ ok: true })
    expect(readResidentId(person)).toEqual({ birthDate: '1990-02-28', sex: 'male', region: '330108' })
    const unit = inventedUscc('91', '330108', 'MA2KXXXX')
    expect(checkCertificateNumber('business-licence', unit)).toEqual({ ok: true })
    expect(checkCertificateNumber('organisation-code', readUscc(unit).organisationCode)).toEqual({ ok: true })
  })

  test('one is a year older on the birthday, born on 29 February on 1 March', () => {
    expect(ageOn('2008-05-01', '2026-04-30')).toBe(17)
    expect(ageOn('2008-05-01', '2026-05-01')).toBe(18)
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
  })
})

test('letters the standard leaves out are read as the digits they look like, where the check digit then fits', () => {
  const code = inventedUscc('91', '110105', 'MA01B0C2')
  expect(proposeUscc(code.replace('MA0', 'MAO'))).toBe(code)
  expect(proposeUscc(code.toLowerCase().replace('ma0', 'mao'))).toBe(code)
  expect(proposeUscc(code)).toBeUndefined()
  expect(proposeUscc(code.replace('MA0', 'MAI'))).toBeUndefined()
})

test('what a number begins with tells the document although a digit is mistyped, and no resident ID is taken for another', () => {
  expect(typeOfNumber('resident-id', '820000199112120010')).toBe('hk-mo-residence-permit')
  expect(typeOfNumber('resident-id', '830000199112120010')).toBe('tw-residence-permit')
  expect(typeOfNumber('resident-id', 'G12345678')).toBe('passport')
  expect(typeOfNumber('resident-id', '02345678')).toBe('tw-travel-permit')
  expect(typeOfNumber('resident-id', '19910212')).toBeUndefined()
  expect(typeOfNumber('resident-id', '110105199112120010')).toBeUndefined()
})
