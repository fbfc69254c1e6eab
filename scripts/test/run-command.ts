import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const bin = (name: string) => join(root, 'node_modules/.bin', name)

export interface CommandResult {
  isGood: boolean
  output: string
  seconds: string
}

/** Runs a command in the root of the repository and keeps what it prints, or shows it as it comes. */
export function runCommand(command: string[], env: NodeJS.ProcessEnv = {}, show = false): Promise<CommandResult> {
  const startedAt = performance.now()
  const [file = '', ...args] = command
  const stdio = show ? 'inherit' : (['ignore', 'pipe', 'pipe'] as const)
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, env: { ...process.env, ...env }, stdio: stdio as 'pipe' })
    let output = ''
    const end = (isGood: boolean) =>
      resolve({ isGood, output, seconds: `${((performance.now() - startedAt) / 1000).toFixed(1)} s` })
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()))
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()))
    child.once('error', (error) => {
      output += error.message
      end(false)
    })
    child.once('close', (code) => end(code === 0))
  })
}
