import type { Pack } from '../../pack.ts'
import { dutyRules } from './duties.ts'
import { machineRules } from './machines.ts'

/** 自评估: what one article asks for beside a filing; off, with its doubts, until a provider wants it. */
export const selfAssessmentPack: Pack = {
  id: 'self-assessment',
  version: '1',
  asOf: '2026-11-21',
  rules: [...dutyRules, ...machineRules],
}
