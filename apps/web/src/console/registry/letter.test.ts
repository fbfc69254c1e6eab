import { expect, test } from 'vitest'
import { letterOf } from './letter.ts'

test('the letter names the administration, the filing with its services, and both days', () => {
  const letter = letterOf({
    provider: '示例接入商',
    number: '京ICP备2026000001号',
    name: '甲公司',
    services: ['京ICP备2026000001号-1'],
    province: '110000',
    cancelledOn: '2026年11月1日',
    seenOn: '2026年11月20日',
    today: '2026年12月1日',
  })
  expect(letter[1]).toBe('北京市通信管理局：')
  expect(letter[2]).toContain('京ICP备2026000001号（含服务 京ICP备2026000001号-1）已于2026年11月1日注销')
  expect(letter[3]).toMatch(/^2026年11月20日收到/)
  expect(letter.at(-2)).toContain('示例接入商')
})
