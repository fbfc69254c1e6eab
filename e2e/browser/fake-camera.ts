import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

/** As a phone held upright films: the paper lies across on a dark table. */
const [width, height] = [1080, 1920]

/** A film for a browser's pretended camera that shows this paper; `remove()` when done. */
export async function fakeCamera(paper: Uint8Array): Promise<{ args: string[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-camera-'))
  const film = join(folder, 'paper.mjpeg')
  const across = await sharp(paper).resize({ width: 920 }).toBuffer()
  const frame = await sharp({ create: { width, height, channels: 3, background: '#6b5d4f' } })
    .composite([{ input: across, gravity: 'centre' }])
    .jpeg({ quality: 95, chromaSubsampling: '4:2:0' })
    .toBuffer()
  await writeFile(film, Buffer.concat([frame, frame, frame]))
  return {
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
    remove: () => rm(folder, { recursive: true }),
  }
}
