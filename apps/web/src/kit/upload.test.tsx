// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Upload } from './upload.tsx'

afterEach(cleanup)

test('the files are handed over, and the same one can be chosen again', () => {
  const onFiles = vi.fn()
  render(<Upload id="licence" label="选择文件" name="营业执照" accept="image/*" chosen="证.jpg" onFiles={onFiles} />)
  const input = screen.getByLabelText<HTMLInputElement>('营业执照')
  const file = new File(['x'], 'licence.jpg', { type: 'image/jpeg' })
  fireEvent.change(input, { target: { files: [file] } })
  expect(onFiles).toHaveBeenCalledExactlyOnceWith([file])
  expect(input.value).toBe('')
  expect(screen.getByRole('status').textContent).toBe('证.jpg')
})
