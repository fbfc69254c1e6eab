import type { Pack } from '../../pack.ts'
import { personalDataRules } from './personal-data.ts'
import { runningRules } from './running.ts'

/** What is asked of the installation itself: how it is run, and how it treats personal data. */
export const installationPack: Pack = {
  id: 'installation',
  version: '1',
  asOf: '2026-11-21',
  rules: [...personalDataRules, ...runningRules],
}
