import { expect, test } from 'vitest'
import { isRealReason } from './is-real-reason.ts'

test.each(['核对证件', '电话核实', '核对号', 'check the card', '投诉 #12 处理'])('“%s” is a reason', (text) => {
  expect(isRealReason(text)).toBe(true)
})

test.each(['', 'aaaa', 'aaaaaaaaaaaa', 'asdfasdf', '看看', '看看看看看看', '......', '123456', '11 22 33 44'])(
  '“%s” is none',
  (text) => {
    expect(isRealReason(text)).toBe(false)
  },
)
