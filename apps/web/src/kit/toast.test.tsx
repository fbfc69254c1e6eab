// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Toasts, toast } from './toast.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('what was done is said for a while, and can be put away before', () => {
  vi.useFakeTimers()
  render(<Toasts />)
  act(() => toast('已保存'))
  act(() => toast('已发送'))
  expect(screen.getByText('已保存')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: '关闭' })[0] as HTMLElement)
  expect(screen.getAllByText(/已保存|已发送/)).toHaveLength(1)
  act(() => void vi.advanceTimersByTime(60_000))
  expect(screen.queryByText(/已保存|已发送/)).toBeNull()
})
