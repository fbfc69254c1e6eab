import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './run-command.ts'

const packages = ['chromium', 'fonts-noto-cjk']
const howTo = `apt-get install ${packages.join(' ')}`

/** The browser of the journeys: OPENBEIAN_CHROMIUM, one on PATH, or Debian's, installed when we are root; else a sentence why not. */
export async function prepareChromium(): Promise<{ path?: string; missing?: string }> {
  const canInstall = process.getuid?.() === 0 && onPath('apt-get') !== undefined
  let installed = ''
  if (canInstall && !(findChromium() && (await hasChineseFont()))) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runCommand(['apt-get', 'update', '-qq'], env)
    const { output } = await runCommand(
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
      env,
    )
    installed = output
  }
  const path = findChromium()
  if (!path) return { missing: `There is no Chromium for the browser tests: ${howTo}\n${installed}`.trimEnd() }
  if (!(await hasChineseFont())) console.log(`There is no Chinese font, screenshots will show boxes: ${howTo}`)
  return { path }
}

const findChromium = () =>
  process.env.OPENBEIAN_CHROMIUM ||
  ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(onPath).find((it) => it !== undefined)

function onPath(name: string): string | undefined {
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

const hasChineseFont = async () => (await runCommand(['fc-list', ':lang=zh', 'family'])).output.trim().includes('CJK')
