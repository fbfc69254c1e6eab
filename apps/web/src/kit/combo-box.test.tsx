// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { ComboBox } from './combo-box.tsx'

afterEach(cleanup)

const options = [
  { value: '1', name: '综合门户' },
  { value: '3', name: '单位门户网站' },
  { value: '7', name: '网上购物' },
]
const field = () => screen.getByRole<HTMLInputElement>('combobox')
const offered = () => screen.getAllByRole('option').map((it) => it.textContent)
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const press = (key: string) => {
  fireEvent.keyDown(field(), { key })
  fireEvent.keyUp(field(), { key })
}

function Held({ told, takesAnyText = false }: { told: (value: string) => void; takesAnyText?: boolean }) {
  const [value, setValue] = useState('')
  return (
    <ComboBox
      label="内容"
      options={options}
      value={value}
      takesAnyText={takesAnyText}
      onChoose={(it) => {
        setValue(it)
        told(it)
      }}
    />
  )
}

const open = (told = vi.fn(), takesAnyText = false) => {
  render(<Held told={told} takesAnyText={takesAnyText} />)
  fireEvent.focus(field())
  field().focus()
  return told
}

test('what is typed narrows the list, and keys choose from it', () => {
  const told = open()
  type('门户')
  expect(offered()).toEqual(['综合门户', '单位门户网站'])
  press('ArrowDown')
  press('ArrowDown')
  press('Enter')
  expect(told).toHaveBeenCalledExactlyOnceWith('3')
  expect(field().value).toBe('单位门户网站')
  expect(screen.queryByRole('listbox')).toBeNull()
})

test('what matches nothing is said, and put back when the field is left', () => {
  const told = open()
  type('购物')
  press('ArrowDown')
  press('Enter')
  type('没有')
  expect(screen.getByText(/没有匹配的选项/)).toBeTruthy()
  fireEvent.blur(field())
  expect(field().value).toBe('网上购物')
  expect(told).toHaveBeenCalledTimes(1)
})

test('an emptied field has nothing chosen', () => {
  const told = open()
  type('购物')
  press('ArrowDown')
  press('Enter')
  type('')
  expect(told).toHaveBeenLastCalledWith('')
  fireEvent.blur(field())
  expect(field().value).toBe('')
})

test('any text counts where options only help', () => {
  const told = open(vi.fn(), true)
  type('京ICP备1号')
  expect(told).toHaveBeenLastCalledWith('京ICP备1号')
  fireEvent.blur(field())
  expect(field().value).toBe('京ICP备1号')
  type('综合')
  press('ArrowDown')
  press('Enter')
  expect(told).toHaveBeenLastCalledWith('1')
  expect(screen.queryByRole('listbox')).toBeNull()
})

test('where what is chosen is kept elsewhere, the field empties and the list closes', () => {
  const told = vi.fn()
  render(<ComboBox label="内容" options={options} value="" onChoose={told} />)
  field().focus()
  for (const nth of [1, 2]) {
    type('购物')
    press('ArrowDown')
    press('Enter')
    expect(told).toHaveBeenCalledTimes(nth)
    expect(field().value).toBe('')
    expect(screen.queryByRole('listbox')).toBeNull()
  }
  fireEvent.blur(field())
  expect(told).toHaveBeenCalledTimes(2)
})
