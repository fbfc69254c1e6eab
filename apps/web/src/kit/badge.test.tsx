// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StateBadge } from './state-badge.tsx'

afterEach(cleanup)

test('a state is told by its word, its sign and its colour', () => {
  render(<StateBadge state="approved" />)
  const badge = screen.getByText(/备案成功/)
  expect(badge.textContent).toBe('✓ 备案成功')
  expect(badge.className).toContain('badge-green')
})
