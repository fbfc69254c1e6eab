import { type ChildProcess, spawn } from 'node:child_process'
import { limitedCommand } from '@openbeian/processes'

/** Draws a page of a PDF as a JPEG, the first when left out; undefined when it cannot be drawn. */
export type DrawPdfPage = (pdf: Uint8Array, page?: number) => Promise<Buffer | undefined>

/** Enough to read the small print of an A4 page. */
const maxSidePixels = 2600
const timeoutMs = 20_000
const maxBytes = 30_000_000
/** A page of 2,600 pixels takes 27 MB, and what lies on it in layers some of that each. */
const memoryMegabytes = 700

const asOneJpeg = ['-q', '-singlefile', '-jpeg', '-jpegopt', 'quality=92']

/** By `pdftoppm` of poppler-utils, a process of its own that is given nothing but the bytes; undefined where it is not installed. */
export async function findPdfDrawer(program = 'pdftoppm'): Promise<DrawPdfPage | undefined> {
  if (!(await isInstalled(program))) return undefined
  return (pdf, page = 1) => drawn(program, pdf, page)
}

const isInstalled = (program: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = spawn(program, ['-v'], { stdio: 'ignore' })
    asked.once('error', () => resolve(false))
    asked.once('exit', (code) => resolve(code === 0))
  })

function drawn(program: string, pdf: Uint8Array, page: number): Promise<Buffer | undefined> {
  const only = ['-f', String(page), '-l', String(page)]
  const how = [...only, ...asOneJpeg, '-scale-to', String(maxSidePixels), '-']
  const [limited, args] = limitedCommand(program, how, memoryMegabytes)
  const drawing = spawn(limited, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH ?? '' },
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  })
  // a drawer that gave up reads no further
  drawing.stdin.on('error', () => {})
  drawing.stdin.end(pdf)
  return outputOf(drawing)
}

function outputOf(drawing: ChildProcess): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  return new Promise((resolve) => {
    drawing.stdout?.on('data', (part: Buffer) => {
      size += part.length
      if (size > maxBytes) drawing.kill('SIGKILL')
      else parts.push(part)
    })
    drawing.once('error', () => resolve(undefined))
    drawing.once('close', (code) => resolve(code === 0 && size > 0 ? Buffer.concat(parts) : undefined))
  })
}
