import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../test/run-command.ts'

/** What `package-lock.json` says of one place in `node_modules`. */
export interface LockedPackage {
  version?: string
  integrity?: string
  license?: string
  dev?: boolean
  link?: boolean
  /** Npm leaves it out where it does not fit, or when asked. */
  optional?: boolean
  hasInstallScript?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

export type LockedPackages = Record<string, LockedPackage>

export const readLock = (): LockedPackages =>
  (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: LockedPackages }).packages

export interface ProductionPackage extends LockedPackage {
  /** Where it lies: `node_modules/a/node_modules/b`. */
  path: string
  name: string
  version: string
}

/** What is installed where the product runs, on any platform: neither for development only nor our own workspaces. */
export function productionPackages(lock: LockedPackages): ProductionPackage[] {
  return Object.entries(lock).flatMap(([path, it]) => {
    const at = path.lastIndexOf('node_modules/')
    if (at === -1 || it.dev || it.link) return []
    return [{ ...it, path, name: path.slice(at + 'node_modules/'.length), version: it.version ?? '' }]
  })
}
