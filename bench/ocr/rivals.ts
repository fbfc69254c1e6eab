import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A line as another engine found it. */
export interface RivalLine {
  text: string
  x0: number
  y0: number
  x1: number
  y1: number
}
export interface Rival {
  name: string
  read(file: string): Promise<RivalLine[]>
  close(): Promise<void>
}

const packages = ['tesseract.js@7.0.0', '@tesseract.js-data/chi_sim@1.0.0', '@gutenye/ocr-node@1.4.8']

/** Other engines are no dependencies of ours (they bring 200 MB and an older sharp): they are put into a folder of their own. */
export async function openRivals(): Promise<Rival[]> {
  const folder = join(tmpdir(), 'openbeian-bench-ocr')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'node_modules/tesseract.js'))) {
    console.log(`installing ${packages.join(', ')} into ${folder}`)
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' }
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
      cwd: folder,
      env,
      stdio: 'inherit',
    })
  }
  const require = createRequire(join(folder, 'package.json'))
  const rivals = await Promise.allSettled([tesseract(require, folder), gutenye(folder)])
  return rivals.flatMap((it) => {
    if (it.status === 'fulfilled') return [it.value]
    console.log(`not compared: ${String(it.reason)}`)
    return []
  })
}

interface Tesseract {
  createWorker(
    language: string,
    engine: number,
    options: object,
  ): Promise<{
    recognize(file: string, options: object, output: { blocks: true }): Promise<{ data: { blocks: Block[] | null } }>
    terminate(): Promise<unknown>
  }>
}
interface Block {
  paragraphs: { lines: { text: string; bbox: { x0: number; y0: number; x1: number; y1: number } }[] }[]
}

async function tesseract(require: NodeJS.Require, folder: string): Promise<Rival> {
  const { createWorker } = require(packages[0]?.split('@')[0] ?? '') as Tesseract
  const langPath = join(folder, 'node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int')
  const worker = await createWorker('chi_sim', 1, { langPath, cacheMethod: 'none', gzip: true })
  return {
    name: 'tesseract.js',
    async read(file) {
      const { data } = await worker.recognize(file, {}, { blocks: true })
      const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((it) => it.lines))
      return lines.map(({ text, bbox }) => ({ text: text.trim(), ...bbox }))
    },
    close: async () => void (await worker.terminate()),
  }
}

interface GutenyeLine {
  text: string
  box?: number[][]
}

async function gutenye(folder: string): Promise<Rival> {
  const entry = createRequire(join(folder, 'package.json')).resolve('@gutenye/ocr-node')
  const { default: Ocr } = (await import(pathToFileURL(entry).href)) as {
    default: { create(): Promise<{ detect(file: string): Promise<GutenyeLine[]> }> }
  }
  const ocr = await Ocr.create()
  return {
    name: '@gutenye/ocr-node',
    async read(file) {
      return (await ocr.detect(file)).map(({ text, box = [] }) => {
        const [xs, ys] = [box.map(([x = 0]) => x), box.map(([, y = 0]) => y)]
        return { text, x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
      })
    },
    close: async () => {},
  }
}
