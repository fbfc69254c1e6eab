import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const own = process.getuid?.() === 0 ? [] : ['--user', '--map-current-user', '--keep-caps']

/** A network of its own in which there is only the loopback. */
const alone = (command: string): string[] => [...own, '--net', 'sh', '-c', `ip link set lo up && ${command}`]
const isPossible = spawnSync('unshare', alone('true')).status === 0

test.skipIf(!isPossible)(
  'the demonstration files a company and a person where nothing but loopback can be reached',
  async () => {
    const demo = `exec '${process.execPath}' apps/cli/bin/openbeian.mjs demo`
    const { stdout } = await promisify(execFile)('unshare', alone(demo), { cwd: root })
    expect(stdout.match(/subject number 京ICP备\d{10}号$/gm)).toHaveLength(2)
    expect(stdout.match(/service number 京ICP备\d{10}号-1 /gm)).toHaveLength(2)
  },
)

if (!isPossible) console.log('Not tried without a network: needs `unshare` and `ip`, and the right to use them.')
