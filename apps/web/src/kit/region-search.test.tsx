// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeTables } from '../../fixture/fake-tables.ts'
import { RegionSearch } from './region-search.tsx'

afterEach(cleanup)

const nowhere = { province: '', city: '', county: '' }
const field = () => screen.getByRole<HTMLInputElement>('combobox')

test('a county is found by its name and brings its city and province along', () => {
  const onChoose = vi.fn()
  const { regions } = fakeTables
  render(<RegionSearch label="地区" placeholder="" regions={regions} value={nowhere} onChoose={onChoose} />)
  field().focus()
  fireEvent.change(field(), { target: { value: '上海徐汇' } })
  fireEvent.keyDown(field(), { key: 'ArrowDown' })
  fireEvent.keyDown(field(), { key: 'Enter' })
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ province: '310000', city: '310100', county: '310104' })
})

test('a place is named by province, city and county, and no name twice', () => {
  const value = { province: '110000', city: '110100', county: '110108' }
  render(<RegionSearch label="地区" placeholder="" regions={fakeTables.regions} value={value} onChoose={() => {}} />)
  expect(field().value).toBe('北京市 海淀区')
})
