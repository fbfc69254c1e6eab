import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isHeic } from '../copies/is-heic.ts'
import { cleanMaterial } from './clean-material.ts'

const drawRed = `require('sharp')({ create: { width: 320, height: 200, channels: 3, background: '#e01010' } }).png().toFile(process.argv[1])`
const heic = aHeic()

test.skipIf(!heic)('a picture as iPhones write it is stored as JPEG (needs heif-enc to make one)', async () => {
  const { bytes, ...is } = await cleanMaterial(heic ?? Buffer.alloc(0), 'IMG_0001.HEIC')
  expect(is).toEqual({ contentType: 'image/jpeg', width: 320, height: 200 })
  const { dominant } = await sharp(bytes).stats()
  expect(dominant.r).toBeGreaterThan(200)
  expect(dominant.b).toBeLessThan(60)
})

test('a HEIC head without a picture is refused', async () => {
  const bytes = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(900)])
  expect(isHeic(bytes)).toBe(true)
  await expect(cleanMaterial(bytes, 'a.heic')).rejects.toMatchObject({
    code: 'material.not-accepted',
    details: { reason: 'broken' },
  })
})

/** Made here by the tools of libheif: none is kept with the code. */
function aHeic(): Buffer | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-heic-'))
  try {
    const [png, made] = [join(folder, 'red.png'), join(folder, 'red.heic')]
    execFileSync(process.execPath, ['-e', drawRed, png], { cwd: import.meta.dirname })
    execFileSync('heif-enc', ['-q', '90', png, '-o', made], { stdio: 'ignore' })
    return readFileSync(made)
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true })
  }
}
