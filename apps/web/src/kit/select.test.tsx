// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { orNone, Select, SelectFilter } from './select.tsx'

afterEach(cleanup)

const list = () => screen.getByRole<HTMLSelectElement>('combobox')

test('what is chosen is told as the value it was given with, a number too', () => {
  const onChoose = vi.fn()
  const options = [7, 90].map((value) => ({ value, name: `${value} days` }))
  render(<SelectFilter name="days" label="Days" value={7} options={options} onChoose={onChoose} />)
  fireEvent.change(list(), { target: { value: '90' } })
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(90)
  expect(screen.getByLabelText('Days')).toBe(list())
})

test('none of them is a choice where it is offered', () => {
  const onChoose = vi.fn()
  render(<Select value="a" options={orNone('any', [{ value: 'a', name: 'A' }])} onChoose={onChoose} />)
  fireEvent.change(list(), { target: { value: '' } })
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('')
})
