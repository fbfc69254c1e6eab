// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Tabs } from './tabs.tsx'

afterEach(cleanup)

const tabs = [
  { id: 'typed', name: '填写' },
  { id: 'papers', name: '材料' },
] as const

function Held() {
  const [shown, show] = useState<(typeof tabs)[number]['id']>('typed')
  return (
    <Tabs label="备案" tabs={tabs} shown={shown} onShow={show}>
      {shown}
    </Tabs>
  )
}

test('arrow keys show the next tab, and its panel is named by it', () => {
  render(<Held />)
  const first = screen.getByRole('tab', { name: '填写' })
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowRight' })
  expect(screen.getByRole('tab', { name: '材料' }).getAttribute('aria-selected')).toBe('true')
  expect(screen.getByRole('tabpanel', { name: '材料' }).textContent).toBe('papers')
})
