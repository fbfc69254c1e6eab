import type { LoadedKind } from '@openbeian/contract'

/** Where the files of each kind are listed; one of them stands below. */
export const loadedAddresses = {
  dialect: '/reporting/editions',
  'rule-pack': '/rules/packs',
} as const satisfies Record<LoadedKind, string>
