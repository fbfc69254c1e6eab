import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './run-command.ts'

/** The line that installs them, for a person. */
export const howToInstall = (packages: readonly string[]) => `apt-get install ${packages.join(' ')}`

let last: Promise<unknown> = Promise.resolve()

/** Installs them where we are root on a Debian; what was printed, nothing elsewhere. One at a time: apt has one lock. */
export function installPackages(packages: readonly string[]): Promise<string> {
  const mine = last.then(() => install(packages))
  last = mine
  return mine
}

async function install(packages: readonly string[]): Promise<string> {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return ''
  // a server that comes with a package is not started: we start our own
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  await runCommand(['apt-get', 'update', '-qq'], env)
  const { output } = await runCommand(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], env)
  return output
}

/** The first program of this name on PATH. */
export function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}
