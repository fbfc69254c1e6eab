import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ServiceKind } from '../filing.ts'
import { FilingError } from '../filing-error.ts'
import { displayedNumber } from './displayed-number.ts'
import { footerSnippet } from './footer-snippet.ts'
import {
  formatFilingNumber,
  parseFilingNumber,
  proposeFilingNumber,
  serviceNumberOf,
  subjectNumberOf,
} from './parse-number.ts'

interface NumberVector {
  input: string
  expect: Record<string, unknown> | null
  reasonNames?: string
  source: string
}
interface DisplayVector {
  case: string
  province: string
  kind: ServiceKind
  number: string
  shown: string
  copyrightLine: boolean
}
const file = new URL('../../../../conformance/filing-numbers.json', import.meta.url)
const vectors: { numbers: NumberVector[]; display: DisplayVector[] } = JSON.parse(readFileSync(file, 'utf8'))

/** The wording of a warning is free; that there is one is not. */
const withoutWording = ({ warning, ...number }: Record<string, unknown>) => ({ ...number, warned: Boolean(warning) })

describe('numbers as people write them', () => {
  test.each(vectors.numbers.filter((it) => it.expect))('"$input" is read', ({ input, expect: expected }) => {
    const { valid, ...number } = parseFilingNumber(input)
    expect(valid).toBe(true)
    expect(withoutWording(number)).toEqual(withoutWording(expected ?? {}))
  })

  test.each(vectors.numbers.filter((it) => !it.expect))(
    '"$input" is refused with a reason',
    ({ input, reasonNames }) => {
      const parsed = parseFilingNumber(input)
      expect(parsed).toEqual({ valid: false, reason: expect.stringContaining(reasonNames ?? '?') })
    },
  )

  test.each([
    ['京ICP备12345678-1號', '號 is the traditional form of 号; 京ICP备12345678号-1 is probably meant'],
    ['京ICP備12345678号-1', '備 is the traditional form of 备; 京ICP备12345678号-1 is probably meant'],
    ['京ICP备12345678号_1', 'there is an underscore instead of the hyphen; 京ICP备12345678号-1 is probably meant'],
    ['京ICP备12345号', 'the number has 5 digits; it needs 8 or 10'],
    ['京ICP证12345号', 'the number has 5 digits; it needs 6 or 8'],
    ['京ICP备1912345620号', '1912 is not a year of a filing'],
    ['京ICP备12345678号-1B', 'B is no kind of service'],
  ])('of “%s” it is said that %s', (input, fault) => {
    const parsed = parseFilingNumber(input)
    expect(parsed.valid ? '' : parsed.reason.toLowerCase()).toContain(fault.toLowerCase())
  })

  test('a public-security number of another province is warned of by its region', () => {
    expect(parseFilingNumber('京公网安备33010602000001号')).toMatchObject({
      valid: true,
      regionMatchesAbbr: false,
      warning: 'the region 330106 is not in the province of 京',
    })
  })

  test('every vector says where it comes from', () => {
    expect(vectors.numbers.filter((it) => !it.source)).toEqual([])
    expect(vectors.numbers.length).toBeGreaterThanOrEqual(69)
  })

  test('a normalised number is read as itself', () => {
    for (const { input } of vectors.numbers.filter((it) => it.expect)) {
      const parsed = parseFilingNumber(input)
      const normalized = parsed.valid ? parsed.normalized : ''
      expect(parseFilingNumber(normalized)).toEqual(parsed)
    }
  })

  test('a correction is offered for a slip, never for a number that is right or hopeless', () => {
    expect(proposeFilingNumber('京ICP備12345678-1號')).toBe('京ICP备12345678号-1')
    expect(proposeFilingNumber('京ICP备12345678号-1')).toBeUndefined()
    expect(proposeFilingNumber('审核中')).toBeUndefined()
  })
})

describe('numbers as administrations write them', () => {
  test('the subject number is the service number without its index', () => {
    expect(subjectNumberOf('浙ICP备2023012345号-2A')).toBe('浙ICP备2023012345号')
    expect(subjectNumberOf('粤B2-20090123-1')).toBe('粤B2-20090123')
    expect(subjectNumberOf('审核中')).toBe('审核中')
  })

  test('Sichuan writes 蜀 and the serial has six digits', () => {
    expect(formatFilingNumber({ province: '510000', year: 2026, serial: 42 })).toBe('蜀ICP备2026000042号')
  })

  test('a service carries its index and the letter of its kind', () => {
    const service = { index: 3, kind: 'mini-program' } as const
    expect(formatFilingNumber({ province: '110000', year: 2026, serial: 1, service })).toBe('京ICP备2026000001号-3X')
    expect(serviceNumberOf('京ICP备2026000001号', 1, 'website')).toBe('京ICP备2026000001号-1')
  })

  test.each([
    { province: '990000', year: 2026, serial: 1 },
    { province: '110000', year: 1899, serial: 1 },
    { province: '110000', year: 2026, serial: 1_000_000 },
    { province: '110000', year: 2026, serial: 1, service: { index: 0, kind: 'app' } },
  ] as const)('what is no number is not written: %o', (parts) => {
    expect(() => formatFilingNumber(parts)).toThrow(FilingError)
  })
})

describe('what the footer shows', () => {
  test.each(vectors.display)('$case', ({ province, kind, number, shown, copyrightLine }) => {
    expect(displayedNumber(province, kind, number)).toBe(shown)
    const html = footerSnippet({ number, province, kind, copyrightHolder: '甲公司' })
    expect(html).toContain(
      `<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener noreferrer">${shown}</a>`,
    )
    expect(html.includes('Copyright © 甲公司')).toBe(copyrightLine)
  })

  test('nothing a sponsor is called becomes markup', () => {
    const html = footerSnippet({
      number: '"><script>',
      province: '320000',
      kind: 'website',
      copyrightHolder: `<img src=x onerror="a('b')">&`,
    })
    expect(html).not.toMatch(/<(script|img)/)
    expect(html).toContain('&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;')
    expect(html).toContain('&quot;&gt;&lt;script&gt;')
  })

  test('without a holder there is no copyright line', () => {
    expect(footerSnippet({ number: '苏ICP备2023012345号-1', province: '320000', kind: 'website' })).not.toContain('©')
  })
})
