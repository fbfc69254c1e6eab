import type { Pack } from '../../pack.ts'
import { domainRules } from './domain.ts'
import { dutyRules } from './duties.ts'
import { pageRules } from './page.ts'

/** What is asked of a service once it is filed. */
export const operationPack: Pack = {
  id: 'operation',
  version: '1',
  asOf: '2026-11-21',
  rules: [...pageRules, ...domainRules, ...dutyRules],
}
