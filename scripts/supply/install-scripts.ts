import type { LockedPackages } from './lock-file.ts'

/** Packages with an install script that `allowScripts` neither allows nor refuses. */
export function installScriptFaults(lock: LockedPackages, allowScripts: Partial<Record<string, boolean>>): string[] {
  const wanting = Object.entries(lock).filter(([, it]) => it.hasInstallScript)
  const names = new Set(wanting.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  const unsaid = [...names].filter((name) => allowScripts[name] === undefined)
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name] !== false)
  const stale = Object.keys(allowScripts).filter((name) => !names.has(name))
  return [
    ...unsaid.map((it) => `${it} has an install script: add it as false to allowScripts in package.json`),
    ...allowed.map((it) => `${it} may run its install script: allowScripts in package.json allows none`),
    ...stale.map((it) => `${it} has no install script any more: take it out of allowScripts in package.json`),
  ]
}
