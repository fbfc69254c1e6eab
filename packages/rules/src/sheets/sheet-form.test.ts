import { sheetKinds } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { sheetForm, signingWaysOf } from './sheet-form.ts'
import { sheetTexts } from './sheet-texts.ts'

const asked = { kind: 'commitment-letter', province: '110000', nature: 'enterprise', on: '2026-11-20' } as const

test('a province gives its letter a title of its own', () => {
  expect(sheetForm(asked).title).toBe('互联网信息服务备案承诺书')
  expect(sheetForm({ ...asked, province: '310000' }).title).toBe('上海市互联网信息服务备案承诺书')
  expect(sheetForm({ ...asked, province: '440000' }).title).toBe('广东省互联网信息服务备案承诺书')
})

test('Jiangsu calls it otherwise since the first of June 2021', () => {
  const inJiangsu = (on: string) => sheetForm({ ...asked, province: '320000', on }).title
  expect(inJiangsu('2021-05-31')).toBe('互联网信息服务备案承诺书')
  expect(inJiangsu('2021-06-01')).toBe('ICP备案信息真实性承诺书')
})

test('what a province asks by a rule of its own is promised there, and nowhere else', () => {
  const open = '已经备案的网站都能正常打开，内容与备案信息一致。'
  const inGuangdong = sheetForm({ ...asked, province: '440000' })
  expect(inGuangdong.clauses).toContain(open)
  expect(inGuangdong.clauses.at(-1)).toContain('违反以上承诺')
  expect(sheetForm(asked).clauses).not.toContain(open)
  expect(sheetForm({ ...asked, province: '440000', kind: 'authenticity-notice' }).clauses).not.toContain(open)
})

test('an individual signs alone', () => {
  expect(sheetForm(asked).signer).toBe('legal-representative')
  expect(sheetForm({ ...asked, nature: 'individual' }).signer).toBe('principal')
})

test('a screen is signed on only where the administration told the provider so', () => {
  expect(signingWaysOf('110000', asked.on, [])).toEqual(['by-hand'])
  expect(signingWaysOf('110000', asked.on, ['110000'])).toEqual(['by-hand', 'on-screen'])
  expect(signingWaysOf('440000', asked.on, ['110000'])).toEqual(['by-hand'])
})

test('every wording has an edition, an opening and clauses, and words that somebody fills in', () => {
  const known = ['sponsor', 'administration', 'appointee', 'role']
  for (const kind of sheetKinds) {
    for (const { value } of sheetTexts[kind]) {
      expect(value.edition).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(value.clauses.length).toBeGreaterThan(2)
      const words = [...`${value.opening}${value.clauses.join('')}`.matchAll(/\{(\w+)\}/g)].map(([, word]) => word)
      expect(known).toEqual(expect.arrayContaining(words))
    }
  }
})
