import { expect, test, vi } from 'vitest'
import { number } from './number.ts'

const printed = (args: string[]) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const exitCode = number(args)
  const lines = log.mock.calls.map(([line]) => String(line))
  log.mockRestore()
  return { exitCode, lines }
}

test('a number is read into its parts', () => {
  const { exitCode, lines } = printed(['粤ICP备2021000001号-1', '--json'])
  expect(exitCode).toBe(0)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    valid: true,
    province: '440000',
    serviceIndex: 1,
    serviceType: 'website',
  })
})

test('what is no number ends with exit code 1 and says why', () => {
  const { exitCode, lines } = printed(['京ICP备12345678-1号', '--json'])
  expect(exitCode).toBe(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ valid: false, reason: expect.stringContaining('号') })
})

test('a number may be typed in several words', () => {
  expect(printed(['京ICP备', '12345678号-3A', '--json']).exitCode).toBe(0)
})
