import { howToInstall, installPackages, onPath } from './debian-packages.ts'
import { runCommand } from './run-command.ts'

const packages = ['chromium', 'fonts-noto-cjk']
const howTo = howToInstall(packages)

/** The browser of the journeys: OPENBEIAN_CHROMIUM, one on PATH, or Debian's, installed when we are root; else a sentence why not. */
export async function prepareChromium(): Promise<{ path?: string; missing?: string }> {
  const isHere = findChromium() && (await hasChineseFont())
  const installed = isHere ? '' : await installPackages(packages)
  const path = findChromium()
  if (!path) return { missing: `There is no Chromium for the browser tests: ${howTo}\n${installed}`.trimEnd() }
  if (!(await hasChineseFont())) console.log(`There is no Chinese font, screenshots will show boxes: ${howTo}`)
  return { path }
}

const findChromium = () =>
  process.env.OPENBEIAN_CHROMIUM ||
  ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(onPath).find((it) => it !== undefined)

const hasChineseFont = async () => (await runCommand(['fc-list', ':lang=zh', 'family'])).output.trim().includes('CJK')
