import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnderSrc } from './source-tree.ts'

/** Each CSS file of the web with its lines, the longest first. */
export const linesOfStyles = (root: string): { path: string; lines: number }[] =>
  filesUnderSrc(root)
    .filter((path) => path.startsWith('apps/web/') && path.endsWith('.css'))
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
    .sort((a, b) => b.lines - a.lines)
