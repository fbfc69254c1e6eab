import type { Pack } from '../../pack.ts'
import { appRules } from './app.ts'
import { platformRules } from './platform.ts'

/** What is asked of an app beside what every service is asked. */
export const appPack: Pack = {
  id: 'app',
  version: '2',
  asOf: '2026-11-21',
  rules: [...platformRules, ...appRules],
}
