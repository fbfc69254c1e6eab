// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Menu } from './menu.tsx'

afterEach(cleanup)

test('a menu opens by the keyboard, does what is chosen once, and gives the focus back', () => {
  const onChoose = vi.fn()
  const actions = [
    { id: 'export', name: '导出', onChoose: () => {} },
    { id: 'stop', name: '停用', onChoose, isDanger: true },
  ]
  render(<Menu name="更多" actions={actions} />)
  const button = screen.getByRole('button', { name: '更多' })
  button.focus()
  fireEvent.keyDown(button, { key: 'ArrowUp' })
  fireEvent.keyUp(button, { key: 'ArrowUp' })
  const last = screen.getByRole('menuitem', { name: '停用' })
  expect(document.activeElement).toBe(last)
  fireEvent.keyDown(last, { key: 'Enter' })
  fireEvent.keyUp(last, { key: 'Enter' })
  expect(onChoose).toHaveBeenCalledOnce()
  expect(screen.queryByRole('menu')).toBeNull()
})
