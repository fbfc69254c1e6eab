import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fitPicture } from './fit-picture.ts'

/** A photo's worth of detail: noise that compresses badly, over soft colours. */
const photo = (width: number, height: number, format: 'jpeg' | 'png' = 'jpeg') => {
  const noise = sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 12 } },
  })
  return (format === 'jpeg' ? noise.jpeg({ quality: 90 }) : noise.png()).toBuffer()
}
const limit = 100 * 1024

test('a picture that fits stays as it is', async () => {
  const small = await photo(200, 150)
  expect(await fitPicture(small, limit)).toBe(small)
})

test('a large photo is made to fit, as large as it can be', async () => {
  const fitted = await fitPicture(await photo(3000, 2000), limit)
  const { width = 0, height = 0, format } = await sharp(fitted).metadata()
  expect(fitted?.length).toBeLessThanOrEqual(limit)
  expect(format).toBe('jpeg')
  expect(width / height).toBeCloseTo(1.5, 1)
  // the next larger side would not have fitted at the least quality
  expect(fitted?.length).toBeGreaterThan(limit * 0.6)
})

test('a drawing with a see-through ground becomes a JPEG on white', async () => {
  const png = await sharp({
    create: { width: 300, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const fitted = await fitPicture(png, limit)
  const { dominant } = await sharp(fitted).stats()
  expect((await sharp(fitted).metadata()).format).toBe('jpeg')
  expect(dominant.r).toBeGreaterThan(240)
})

test('without colours more of the detail has room', async () => {
  const large = await photo(3000, 2000)
  const [colour, grey] = await Promise.all([fitPicture(large, limit), fitPicture(large, limit, { inGrey: true })])
  const [many, one] = [await sharp(colour).metadata(), await sharp(grey).metadata()]
  expect([many.channels, one.channels]).toEqual([3, 1])
  expect(grey?.length).toBeLessThanOrEqual(limit)
  expect(one.width).toBeGreaterThanOrEqual(many.width ?? 0)
})

test('more room is used for more quality', async () => {
  const large = await photo(1200, 900)
  const [tight, roomy] = await Promise.all([fitPicture(large, limit), fitPicture(large, 150 * 1024)])
  expect(roomy?.length).toBeGreaterThan(tight?.length ?? 0)
})

test('what is no picture, or does not fit at all, is said to be so', async () => {
  expect(await fitPicture(Buffer.from('not a picture at all'), 10)).toBeUndefined()
  expect(await fitPicture(await photo(800, 800), 500)).toBeUndefined()
})
