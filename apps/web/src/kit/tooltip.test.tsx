// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Tooltip } from './tooltip.tsx'

afterEach(cleanup)

test('a line more is there for the keyboard, describes what it is about, and leaves with Escape', () => {
  render(
    <Tooltip text="带水印">
      <button type="button">下载</button>
    </Tooltip>,
  )
  const button = screen.getByRole('button')
  fireEvent.keyDown(document.body, { key: 'Tab' })
  act(() => button.focus())
  const line = screen.getByRole('tooltip')
  expect(line.textContent).toBe('带水印')
  expect(button.getAttribute('aria-describedby')).toBe(line.id)
  fireEvent.keyDown(button, { key: 'Escape' })
  expect(screen.queryByRole('tooltip')).toBeNull()
})
