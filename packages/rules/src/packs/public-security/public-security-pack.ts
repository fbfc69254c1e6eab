import type { Pack } from '../../pack.ts'
import { declarationRules } from './declarations.ts'
import { formRules } from './form.ts'

/** What is asked of a service's filing with the police. */
export const publicSecurityPack: Pack = {
  id: 'public-security',
  version: '1',
  asOf: '2026-11-21',
  rules: [...formRules, ...declarationRules],
}
