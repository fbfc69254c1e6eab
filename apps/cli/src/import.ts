import { runScript } from './run-script.ts'

const works = ['apply', 'undo', 'list', 'template', 'export']

/** `openbeian import`: filings and customers of another system, on the machine of the server; DATABASE_URL says where. */
export function importFile([first = '', ...more]: string[]): Promise<number> {
  if (first === '--undo') return runScript('scripts/import.ts', ['undo', ...more])
  if (first === '' || first === '--help') return runScript('scripts/import.ts', ['--help'])
  return runScript('scripts/import.ts', works.includes(first) ? [first, ...more] : ['file', first, ...more])
}
