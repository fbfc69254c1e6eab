import { type Pack, packVersion } from '@openbeian/rules'
import type { Deps } from '../platform/deps.ts'

const known = new WeakMap<readonly Pack[], string>()

/** The name of the packs this server judges by; worked out once, for it takes milliseconds. */
export function rulesVersion({ rules }: Pick<Deps, 'rules'>): string {
  const version = known.get(rules) ?? packVersion([...rules])
  known.set(rules, version)
  return version
}
