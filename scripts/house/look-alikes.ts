import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const jscpd = join(import.meta.dirname, '../../node_modules/jscpd/run-jscpd.js')
const ofTests = ['**/*.test.*', '**/test-*', '**/testing/**', '**/fixture/**', '**/node_modules/**', '**/dist/**']

const minLines = 5

interface Clone {
  format: string
  lines: number
  firstFile: { name: string; start: number }
  secondFile: { name: string; start: number }
}

/** Blocks of code that stand twice, word for word (50 words, 5 lines) or but for the names (70 words); `undefined` where jscpd does not run. */
export function lookAlikes(root: string, but: 'nothing' | 'names'): string[] | undefined {
  const sensitivity = but === 'nothing' ? ['--min-tokens', '50'] : ['--min-tokens', '70', '--ignore-identifiers']
  return clonesIn(root, sensitivity)
    ?.sort((a, b) => b.lines - a.lines)
    .map(
      ({ lines, firstFile, secondFile }) =>
        `${placeOf(root, firstFile)} and ${placeOf(root, secondFile)}: ${lines} lines`,
    )
}

function clonesIn(root: string, sensitivity: string[]): Clone[] | undefined {
  if (!existsSync(jscpd)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-clones-'))
  const options = [
    '--format',
    'typescript,tsx',
    '--ignore',
    ofTests.join(),
    '--min-lines',
    String(minLines),
    ...sensitivity,
  ]
  const output = ['--reporters', 'json', '--output', folder, '--silent', '--no-tips', '--absolute']
  try {
    const { status } = spawnSync(process.execPath, [jscpd, 'apps', 'packages', ...options, ...output], { cwd: root })
    if (status !== 0) return undefined
    const report = JSON.parse(readFileSync(join(folder, 'jscpd-report.json'), 'utf8')) as { duplicates: Clone[] }
    return report.duplicates.filter((it) => !isImports(it))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Two files that use the same things copy nothing. */
const isImports = ({ firstFile, lines }: Clone): boolean =>
  readFileSync(firstFile.name, 'utf8')
    .split('\n')
    .slice(firstFile.start - 1, firstFile.start - 1 + lines)
    .filter((it) => it !== '' && !it.startsWith('import ')).length < minLines

const placeOf = (root: string, { name, start }: Clone['firstFile']): string => `${relative(root, name)}:${start}`
