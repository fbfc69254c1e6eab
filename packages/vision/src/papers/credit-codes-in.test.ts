import { inventedUscc } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { creditCodesIn } from './credit-codes-in.ts'

const code = inventedUscc('91', '110105', 'MA01X7K3')

test.each([
  `http://www.gsxt.gov.cn/index.html?uniscid=${code}&t=1`,
  `统一社会信用代码：${code}；名称：示例公司`,
  code.toLowerCase(),
])('the credit code is read out of %s', (text) => {
  expect(creditCodesIn([{ text }])).toEqual([code])
})

test('what only looks like one is none', () => {
  expect(
    creditCodesIn([{ text: `${code.slice(0, 17)}${code.endsWith('1') ? '2' : '1'}` }, { text: `X${code}` }]),
  ).toEqual([])
})
