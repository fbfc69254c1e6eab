import { inventedResidentId } from '@openbeian/filing'
import { expect, test } from 'vitest'
import type { Reading } from '../ocr/read-lines.ts'
import type { PaperKind } from './paper.ts'
import { readFields } from './read-fields.ts'

interface WrittenLine {
  text: string
  x: number
  y: number
  ink?: number
  score?: number
  tilt?: number
}

const size = 30
/** Lines as the reader gives them, each character as wide as high. */
const written = (lines: WrittenLine[]): Reading => ({
  rotation: 0,
  width: 1000,
  height: 640,
  lines: lines.map(({ text, x, y, ink = 0.9, score = 0.99, tilt = 0 }) => {
    const [x1, down] = [x + text.length * size, text.length * size * tilt]
    return {
      text,
      places: [...text].map((_, n) => (n + 0.5) / text.length),
      scores: [...text].map(() => score),
      inks: [...text].map(() => ink),
      quad: [
        [x, y],
        [x1, y + down],
        [x1, y + size + down],
        [x, y + size],
      ],
    }
  }),
})

const id = inventedResidentId('110105', '1990-03-07', 123)
const card = ({
  name = ['林小舟'],
  born = '1990年3月7日',
  sex = '男',
  address = '北京市朝阳区示例路1号',
} = {}): WrittenLine[] => [
  { text: '姓名', x: 60, y: 60 },
  ...name.map((text, n) => ({ text, x: 180, y: 60 + n * 36 })),
  { text: `性别`, x: 60, y: 150 },
  { text: sex, x: 180, y: 150 },
  { text: '民族', x: 280, y: 150 },
  { text: '汉', x: 380, y: 150 },
  { text: '出生', x: 60, y: 220 },
  { text: born, x: 180, y: 220 },
  { text: '住址', x: 60, y: 300 },
  { text: address, x: 180, y: 300 },
  { text: '公民身份号码', x: 60, y: 500 },
  { text: id, x: 300, y: 500 },
]
const fieldsOf = (lines: WrittenLine[], kind: PaperKind = 'id-front') => readFields(kind, written(lines))

test('a field is as sure as its least sure character', () => {
  const reading = written(card())
  const scores = reading.lines[1]?.scores ?? []
  scores[2] = 0.6
  expect(readFields('id-front', reading).name).toMatchObject({ value: '林小舟', confidence: 0.6 })
})

test('a name of two parts goes on in its second line', () => {
  const { name } = fieldsOf(card({ name: ['阿依古丽·', '买买提吐尔逊'] }))
  expect(name).toMatchObject({ value: '阿依古丽·买买提吐尔逊', confidence: 0.99 })
})

test.each([
  ['half of a name of two parts', ['阿依古丽·']],
  ['one character', ['林']],
  ['a name with a character nobody knows', ['林〓']],
  ['a name with something behind it', ['林小舟仅限接入']],
])('%s is doubtful however sure its characters are', (_, name) => {
  expect(fieldsOf(card({ name })).name?.confidence).toBeLessThanOrEqual(0.5)
})

test('a card whose number and print say different birth dates is not believed in either', () => {
  const { number, birthDate } = fieldsOf(card({ born: '1988年5月1日' }))
  expect(birthDate).toMatchObject({ value: '1988-05-01', confidence: 0.5 })
  expect(number).toMatchObject({ value: id, checksumOk: true, contradicted: true, confidence: 0.5 })
})

test('print that was hardly legible yields to a number whose check digit is right', () => {
  const lines = card({ born: '1990年8月7日' }).map((it) => (it.text.startsWith('1990年') ? { ...it, score: 0.6 } : it))
  const { number, birthDate } = fieldsOf(lines)
  expect(birthDate?.value).toBe('1990-03-07')
  expect(number?.contradicted).toBeUndefined()
})

test('a year nobody was born in is no date', () => {
  expect(fieldsOf(card({ born: '1203年9月5日' })).birthDate?.value).toBe('1990-03-07')
})

test.each([
  ['words of a watermark', { text: '北京市朝阳区示例路1号仅供网站备案使用', x: 180, y: 300 }],
  ['faint print', { text: '再次复印', x: 460, y: 300, ink: 0.2 }],
  ['a line that does not lie level', { text: '他人不得使用', x: 300, y: 260, tilt: 0.4 }],
])('%s is no part of an address, and what lies below it is doubtful', (_, over) => {
  const { address } = fieldsOf([...card().filter((it) => it.x !== over.x || it.y !== over.y), over])
  expect(address?.value).toBe('北京市朝阳区示例路1号')
  expect(address?.confidence).toBeLessThanOrEqual(0.5)
})

test.each([
  ['示例网络科技有限公司政管理', 0.5],
  ['示例网络科技有限公司', 0.99],
  ['示例网络科技有限公司上海分公司', 0.99],
  ['示例网络科技（上海）有限公司', 0.99],
])('what follows the form of the company %s makes its name doubtful, unless it is a branch', (name, confidence) => {
  const lines = [
    { text: '名称', x: 60, y: 60 },
    { text: name, x: 180, y: 60 },
    { text: '类型', x: 60, y: 150 },
    { text: '有限责任公司', x: 180, y: 150 },
  ]
  expect(fieldsOf(lines, 'business-licence').name).toMatchObject({ value: name, confidence })
})

test.each([
  ['beside it', { text: '北京市朝阳区市场监督管理局', x: 1210, y: 225 }],
  ['below it', { text: '市场监督管理局', x: 1000, y: 256 }],
  ['cut off where it was not legible', { text: '朝阳区市场监督', x: 1195, y: 222 }],
])('the text of a seal %s is no part of the address of a licence, which is then doubtful', (_, seal) => {
  const lines = [
    { text: '名称', x: 60, y: 60 },
    { text: '青禾科技有限公司', x: 180, y: 60 },
    { text: '住所', x: 700, y: 220 },
    { text: '北京市朝阳区示例路1号', x: 860, y: 220 },
    { text: '登记机关', x: 700, y: 500 },
    seal,
  ]
  expect(fieldsOf(lines, 'business-licence').address).toMatchObject({ value: '北京市朝阳区示例路1号', confidence: 0.5 })
})

const licence = (over: WrittenLine[] = []): WrittenLine[] => [
  { text: '统一社会信用代码', x: 60, y: 20 },
  { text: '示例网络科技有限公司', x: 240, y: 80 },
  { text: '有限责任公司(自然人独资)', x: 240, y: 130 },
  { text: '住所', x: 60, y: 180 },
  { text: '北京市朝阳区示例路1号', x: 240, y: 180 },
  { text: '经营范围', x: 60, y: 240 },
  { text: '软件开发', x: 240, y: 240 },
  ...over,
]

test('a licence whose 名称 and 类型 were not read has a name and a type all the same', () => {
  const { name, type } = fieldsOf(licence(), 'business-licence')
  expect(name?.value).toBe('示例网络科技有限公司')
  expect(type?.value).toBe('有限责任公司（自然人独资）')
  expect(name?.confidence).toBeLessThan(0.9)
})

test('half a name printed before a column is no column of its own', () => {
  const { name } = fieldsOf(licence([{ text: '名', x: 60, y: 80 }]), 'business-licence')
  expect(name?.value).toBe('示例网络科技有限公司')
})

test('what a seal left behind once its red was taken off is no part of an address', () => {
  const { address } = fieldsOf(licence([{ text: '行政', x: 590, y: 180, ink: 0.4 }]), 'business-licence')
  expect(address).toMatchObject({ value: '北京市朝阳区示例路1号', confidence: 0.5 })
})

test('a bracket that is never closed was cut off', () => {
  const lines = licence().map((it) => (it.text.startsWith('北京') ? { ...it, text: `${it.text}（集群注册` } : it))
  expect(fieldsOf(lines, 'business-licence').address?.confidence).toBeLessThanOrEqual(0.5)
})

test('a list that goes on behind a bracket without a mark is looked at', () => {
  const lines = licence().map((it) => (it.text === '软件开发' ? { ...it, text: '食品销售（预包装）软件开发' } : it))
  expect(fieldsOf(lines, 'business-licence').scope?.confidence).toBeLessThan(0.9)
})
