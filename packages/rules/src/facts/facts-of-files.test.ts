import { expect, test } from 'vitest'
import { factsOfFiles } from './facts-of-files.ts'

test('a picture tells its size in pixels, a PDF how many of its pages can be drawn', () => {
  const files = [
    { id: 'front', contentType: 'image/jpeg', sizeBytes: 90_000, width: 1200, height: 800 },
    { id: 'letter', contentType: 'application/pdf', sizeBytes: 40_000, pdfPages: 2 },
  ] as const
  expect(factsOfFiles(files)).toEqual({
    front: { contentType: 'image/jpeg', sizeBytes: 90_000, width: 1200, height: 800 },
    letter: { contentType: 'application/pdf', sizeBytes: 40_000, drawablePages: 2 },
  })
})

test('a picture that was not measured, and a PDF that cannot be drawn, leave open what is not known', () => {
  const files = [
    { id: 'front', contentType: 'image/png', sizeBytes: 1, width: 1200 },
    { id: 'letter', contentType: 'application/pdf', sizeBytes: 2, pdfPages: 0 },
  ] as const
  expect(factsOfFiles(files)).toEqual({
    front: { contentType: 'image/png', sizeBytes: 1 },
    letter: { contentType: 'application/pdf', sizeBytes: 2 },
  })
})
