import { expect, test } from 'vitest'
import { withoutSealText } from './without-seal-text.ts'

test.each([
  ['青州市示例路1号市场监督管理局', '青州市示例路1号'],
  ['示例路1号3幢201室朝阳区行政审批局', '示例路1号3幢201室'],
  ['示例路1号（自主申报）朝阳区市场监督', '示例路1号（自主申报）'],
  ['示例村8组某某县市场监督管理局登记专用章', '示例村8组'],
  ['示例路1号朝阳区市场监督管理局1101050012345', '示例路1号'],
  ['示例大厦1101050012345', '示例大厦'],
])('%s ends where the licence ends it', (read, address) => {
  expect(withoutSealText(read)).toEqual({ text: address, isCut: true })
})

test.each(['示例路1号市场监督管理局宿舍3幢', '民政局南路8号', '示例路1号3幢201室'])('%s stays whole', (address) => {
  expect(withoutSealText(address)).toEqual({ text: address, isCut: false })
})

test('where nothing tells where the seal begins, the address stays and is doubtful', () => {
  expect(withoutSealText('朝阳区市场监督管理局')).toEqual({ text: '朝阳区市场监督管理局', isCut: true })
})
