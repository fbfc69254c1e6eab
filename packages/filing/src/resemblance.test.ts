import { expect, test } from 'vitest'
import { bandsOf, resemblance } from './resemblance.ts'

const remark = '本网站介绍花卉的种植与养护知识，展示本公司的花卉产品，开通后供园艺爱好者学习交流。'
const sharesBand = (one: string, other: string) => bandsOf(one).some((it) => bandsOf(other).includes(it))

test('the same text in another width, case or with other marks is the same', () => {
  expect(resemblance('青禾路8号３幢201室', '青禾路8号3幢,201室')).toBe(1)
  expect(resemblance('QingHe Garden', 'qinghe garden')).toBe(1)
})

test('a few changed letters leave most of it, another text nothing', () => {
  expect(resemblance(remark, remark.replace('花卉产品', '盆栽产品'))).toBeGreaterThan(0.8)
  expect(resemblance(remark, '这里发布钢结构厂房的设计方案和报价')).toBeLessThan(0.1)
})

test('a text of three letters resembles none, not even itself', () => {
  expect(resemblance('青禾', '青禾')).toBe(0)
  expect(bandsOf('青禾园')).toEqual([])
})

const letters = [...'青禾园艺花卉月季兰草木林山水云石田土风雨春夏秋冬']
/** The same numbers in every run. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >>> 12) % below
  }
}

test('it is symmetric, within 0 and 1, and whole for what is equal', () => {
  const roll = dice(7)
  const any = () => Array.from({ length: 4 + roll(30) }, () => letters[roll(letters.length)]).join('')
  for (let nth = 0; nth < 200; nth += 1) {
    const [one, other] = [any(), any()]
    const share = resemblance(one, other)
    expect(share).toBe(resemblance(other, one))
    expect(share).toBeGreaterThanOrEqual(0)
    expect(share).toBeLessThanOrEqual(1)
    expect(resemblance(one, one)).toBe(1)
  }
})

test('texts that are nearly the same are found by a word they share, strangers seldom', () => {
  const roll = dice(11)
  let [found, near, met, strangers] = [0, 0, 0, 0]
  const any = () => Array.from({ length: 40 }, () => letters[roll(letters.length)]).join('')
  for (let nth = 0; nth < 300; nth += 1) {
    const text = any()
    const changed = [...text].map((it, at) => (at === nth % 40 ? '改' : it)).join('')
    near += 1
    if (sharesBand(text, changed)) found += 1
    strangers += 1
    if (sharesBand(text, any())) met += 1
  }
  expect(found / near).toBeGreaterThan(0.98)
  expect(met / strangers).toBeLessThan(0.05)
})
