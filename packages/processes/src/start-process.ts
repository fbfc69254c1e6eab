import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a process may take of the machine. */
export interface ProcessBounds {
  /** Of objects. */
  heapMegabytes: number
  /** Of memory in all, pixels and unpacked bytes too. Kept by the kernel, on Linux. */
  memoryMegabytes: number
  /** Of addresses, held or only reserved; a memory of WebAssembly reserves 2 to 4 GB, whatever it holds. Left out: 8,000. */
  addressMegabytes?: number
  /** Of what it sends back. */
  maxAnswerBytes: number
}

/** Node and the thread that looks after it reserve so much before anything is read: measured 1,117, reserved is not used. */
const reservedMegabytes = 1200
const shell = '/bin/sh'
const isLimited = process.platform === 'linux' && existsSync(shell)
const withLimits = 'ulimit -c 0; ulimit -v "$1"; ulimit -d "$2"; shift 2; exec "$@"'

/**
 * Starts a program that writes no file, starts no program, knows no setting of ours, and cannot take more memory than it
 * is given. It talks to us and nobody else.
 */
export function startProcess(
  program: URL,
  { heapMegabytes, memoryMegabytes, addressMegabytes = 8000, maxAnswerBytes }: ProcessBounds,
): ChildProcess {
  const node = [
    `--max-old-space-size=${heapMegabytes}`,
    // else every memory of WebAssembly reserves 8 GB of addresses
    '--disable-wasm-trap-handler',
    '--permission',
    '--allow-fs-read=*',
    '--allow-addons',
    '--allow-worker',
    '--no-warnings',
  ]
  const [execPath, execArgv] = limited([process.execPath, ...node], {
    addressMegabytes,
    dataMegabytes: reservedMegabytes + memoryMegabytes,
  })
  return fork(fileURLToPath(program), [String(maxAnswerBytes), String(process.pid)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: environment(),
    execPath,
    execArgv,
  })
}

/** Another program than Node, given as `spawn` wants it, that may take so much memory and no more. */
export const limitedCommand = (program: string, args: readonly string[], memoryMegabytes: number): [string, string[]] =>
  limited([program, ...args], { addressMegabytes: memoryMegabytes, dataMegabytes: memoryMegabytes })

/** The shell sets the bounds and becomes the program: it stays the same process. Elsewhere than on Linux there are none. */
function limited(
  [program = '', ...args]: readonly string[],
  megabytes: { addressMegabytes: number; dataMegabytes: number },
): [string, string[]] {
  if (!isLimited) return [program, args]
  const kilobytes = [megabytes.addressMegabytes, megabytes.dataMegabytes].map((it) => String(it * 1024))
  return [shell, ['-c', withLimits, shell, ...kilobytes, program, ...args]]
}

/** Without arenas of its own a thread does not take 64 MB before it holds anything. */
function environment(): NodeJS.ProcessEnv {
  const { PATH = '', HOME, TZ } = process.env
  return { PATH, ...(HOME ? { HOME } : {}), ...(TZ ? { TZ } : {}), MALLOC_ARENA_MAX: '2' }
}
