import type { Pack } from '../../pack.ts'
import { channelRules } from './channel.ts'
import { identityRules } from './identity.ts'
import { reportRules } from './report.ts'
import { reviewRules } from './review.ts'
import { smsRules } from './sms.ts'

/** What is asked at the steps an order takes once it was handed in. */
export const stepsPack: Pack = {
  id: 'steps',
  version: '2',
  asOf: '2026-11-21',
  rules: [...identityRules, ...smsRules, ...reviewRules, ...reportRules, ...channelRules],
}
