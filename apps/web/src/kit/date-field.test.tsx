// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { DateField } from './date-field.tsx'

afterEach(cleanup)

const input = { id: 'day', 'data-path': 'day', 'aria-describedby': undefined, 'aria-invalid': undefined }
const field = () => screen.getByRole<HTMLInputElement>('textbox')
const type = (value: string) => {
  fireEvent.change(field(), { target: { value } })
  fireEvent.blur(field())
}

function Held({ told, allowsLongTerm = false }: { told: (day: string) => void; allowsLongTerm?: boolean }) {
  const [day, setDay] = useState('2017-05-08')
  const change = (now: string) => {
    setDay(now)
    told(now)
  }
  return (
    <>
      <DateField {...input} value={day} onChange={change} allowsLongTerm={allowsLongTerm} />
      <button type="button" onClick={() => change('2020-01-02')}>
        fill
      </button>
    </>
  )
}

test('what is printed on a paper becomes a day, and is shown as one', () => {
  const told = vi.fn()
  render(<Held told={told} />)
  type('2018.6.9')
  expect(told).toHaveBeenLastCalledWith('2018-06-09')
  expect(field().value).toBe('2018-06-09')
})

test('what is no day stays to be mended, and says what to do once the field is left', () => {
  const told = vi.fn()
  render(<Held told={told} />)
  fireEvent.change(field(), { target: { value: '2018-02-30' } })
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.blur(field())
  expect(told).toHaveBeenLastCalledWith('')
  expect(field().value).toBe('2018-02-30')
  expect(screen.getByRole('alert').textContent).toContain('日历上没有这一天')
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(field().validationMessage).not.toBe('')
})

test('what is filled in from a paper replaces what could not be read', () => {
  render(<Held told={() => {}} />)
  type('2018')
  fireEvent.click(screen.getByText('fill'))
  expect(field().value).toBe('2020-01-02')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('长期 is taken only where a paper may say so', () => {
  const told = vi.fn()
  const { unmount } = render(<Held told={told} />)
  type('长期')
  expect(told).toHaveBeenLastCalledWith('')
  expect(screen.getByRole('alert')).toBeTruthy()
  unmount()
  render(<Held told={told} allowsLongTerm />)
  type('长期有效')
  expect(told).toHaveBeenLastCalledWith('long-term')
  expect(field().value).toBe('长期')
})

test('a form finds the day under its name, and empties the field', () => {
  const { container } = render(
    <form>
      <DateField {...input} name="begin" />
    </form>,
  )
  type('20170508')
  const form = container.querySelector('form') as HTMLFormElement
  expect(new FormData(form).get('begin')).toBe('2017-05-08')
  fireEvent(form, new Event('reset'))
  expect(field().value).toBe('')
  expect(new FormData(form).get('begin')).toBe('')
})

test('a day is chosen from the calendar, which opens at the month of the field', async () => {
  const told = vi.fn()
  render(<Held told={told} />)
  fireEvent.click(screen.getByRole('button', { name: '从日历选择' }))
  fireEvent.click(await screen.findByRole('button', { name: /2017年5月12日/ }, { timeout: 10_000 }))
  expect(told).toHaveBeenLastCalledWith('2017-05-12')
  expect(screen.queryByRole('dialog')).toBeNull()
})
