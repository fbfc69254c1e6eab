import type { Progress } from '../../apps/server/src/platform/backup/progress.ts'

const width = 30

/** On a terminal a bar for each step; elsewhere a line for every tenth. */
export function progressBar(out: NodeJS.WriteStream = process.stderr): Progress {
  let shown = ''
  return ({ what, done, total }) => {
    const share = total === 0 ? 1 : Math.min(1, done / total)
    const step = out.isTTY ? Math.floor(share * 1000) : Math.floor(share * 10)
    const now = `${what} ${step}`
    if (now === shown) return
    shown = now
    const filled = Math.round(share * width)
    const text = `${what.padEnd(6)} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${(share * 100).toFixed(out.isTTY ? 1 : 0)} %`
    if (out.isTTY) out.write(`\r${text}${share === 1 ? '\n' : ''}`)
    else out.write(`${text}\n`)
  }
}
