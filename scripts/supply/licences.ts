import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../test/run-command.ts'
import type { ProductionPackage } from './lock-file.ts'

/** Licences that ask for no more than to be named (SPDX). */
const allowed = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0'],
  // fonts: may be embedded in documents, not sold by themselves
  'OFL-1.1',
])

interface Exception {
  name: RegExp
  licence: string
  why: string
}

const libvips = 'libvips is a library of its own, loaded at run time and replaceable; named in NOTICE'

/** Packages whose licence asks for more, and why it is kept. */
const exceptions: readonly Exception[] = [
  { name: /^@img\/sharp-libvips-[a-z0-9-]+$/, licence: 'LGPL-3.0-or-later', why: libvips },
  { name: /^@img\/sharp-wasm32$/, licence: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', why: libvips },
  { name: /^@img\/sharp-win32-[a-z0-9]+$/, licence: 'Apache-2.0 AND LGPL-3.0-or-later', why: libvips },
  { name: /^libheif-js$/, licence: 'LGPL-3.0', why: 'optional, loaded at run time and replaceable; named in NOTICE' },
]

/** Licences that a package has and does not declare. */
const undeclared: Partial<Record<string, string>> = {
  // its file LICENSE
  'png-js': 'MIT',
}

/** What the installed package declares; of one for another platform, what npm copied into the lock file. */
export function licenceOf({ name, path, license }: ProductionPackage): string | undefined {
  const file = join(root, path, 'package.json')
  const installed = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown }) : {}
  return (typeof installed.license === 'string' ? installed.license : license) ?? undeclared[name]
}

/** What is not allowed, a sentence each. */
export function licenceFaults(packages: ProductionPackage[], licence = licenceOf): string[] {
  const used = new Set<Exception>()
  const faults = packages.flatMap((it) => {
    const declared = licence(it)
    if (declared === undefined) return [`${it.path} declares no licence`]
    if (isAllowed(declared)) return []
    const exception = exceptions.find(({ name, licence }) => name.test(it.name) && licence === declared)
    if (exception) used.add(exception)
    return exception ? [] : [`${it.path} is under ${declared}, which is not on the list in scripts/supply/licences.ts`]
  })
  const unused = exceptions.filter((it) => !used.has(it))
  return [...faults, ...unused.map(({ name }) => `${name.source} is excepted but needs no exception any more`)]
}

/** One of `A OR B`, all of `A AND B`; nothing else is read. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1')
  if (/[()]/.test(plain)) return false
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((it) => allowed.has(it)))
}
