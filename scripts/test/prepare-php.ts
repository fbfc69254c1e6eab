import { howToInstall, installPackages, onPath } from './debian-packages.ts'
import { runCommand } from './run-command.ts'

const packages = ['php-cli', 'php-soap']

/** A PHP with SoapClient: OPENBEIAN_PHP, the one on PATH, or Debian's, installed when we are root; else a sentence why not. */
export async function preparePhp(): Promise<{ path?: string; missing?: string }> {
  const installed = (await findPhp()) ? '' : await installPackages(packages)
  const path = await findPhp()
  if (path) return { path }
  return {
    missing:
      `There is no PHP with SoapClient, so its tests are skipped: ${howToInstall(packages)}\n${installed}`.trimEnd(),
  }
}

async function findPhp(): Promise<string | undefined> {
  const path = process.env.OPENBEIAN_PHP || onPath('php')
  return path && /^soap$/im.test((await runCommand([path, '-m'])).output) ? path : undefined
}
