// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Table } from './table.tsx'

afterEach(cleanup)

test('a table is called by its label, or by its heading', () => {
  render(
    <>
      <h2 id="orders">订单</h2>
      <Table labelledBy="orders" titles={['编号']}>
        <tr>
          <td>1</td>
        </tr>
      </Table>
      <Table label="文件" titles={['大小']}>
        <tr>
          <td>2</td>
        </tr>
      </Table>
    </>,
  )
  expect(screen.getByRole('table', { name: '订单' })).toBeTruthy()
  expect(screen.getByRole('table', { name: '文件' }).querySelector('th')?.textContent).toBe('大小')
})
