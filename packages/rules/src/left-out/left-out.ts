import type { Scope } from '../rule.ts'
import type { Text } from '../text.ts'
import { accessLeftOut } from './access.ts'
import { appLeftOut } from './app.ts'
import { blacklistLeftOut } from './blacklist.ts'
import { complianceLeftOut } from './compliance.ts'
import { contactLeftOut } from './contact.ts'
import { domainLeftOut } from './domain.ts'
import { livenessLeftOut } from './liveness.ts'
import { materialLeftOut } from './material.ts'
import { miniprogramLeftOut } from './miniprogram.ts'
import { nameLeftOut } from './name.ts'
import { orderLeftOut } from './order.ts'
import { personLeftOut } from './person.ts'
import { preapprovalLeftOut } from './preapproval.ts'
import { provinceLeftOut } from './province.ts'
import { publicSecurityLeftOut } from './public-security.ts'
import { remarkLeftOut } from './remark.ts'
import { reportLeftOut } from './report.ts'
import { resourceLeftOut } from './resource.ts'
import { reviewLeftOut } from './review.ts'
import { securityLeftOut } from './security.ts'
import { serviceLeftOut } from './service.ts'
import { smsLeftOut } from './sms.ts'
import { subjectLeftOut } from './subject.ts'

/** A check of the field that is no rule of its own here, and why not. */
export interface LeftOut {
  /** Its id in the catalogue that the rules were drawn from, e.g. `ORD-001`. */
  check: string
  /** `duplicate`: a rule covers it already; `not-decidable`: nothing here can know it; `doubtful`: no source to rely on. */
  reason: 'duplicate' | 'not-decidable' | 'doubtful'
  /** In our own words: what it asks, and which rule covers it or what would have to be known. */
  note: Text
}

export const leftOut: Record<Scope, readonly LeftOut[]> = {
  order: orderLeftOut,
  subject: subjectLeftOut,
  person: personLeftOut,
  contact: contactLeftOut,
  name: nameLeftOut,
  remark: remarkLeftOut,
  service: serviceLeftOut,
  domain: domainLeftOut,
  access: accessLeftOut,
  resource: resourceLeftOut,
  preapproval: preapprovalLeftOut,
  material: materialLeftOut,
  liveness: livenessLeftOut,
  sms: smsLeftOut,
  app: appLeftOut,
  miniprogram: miniprogramLeftOut,
  report: reportLeftOut,
  review: reviewLeftOut,
  compliance: complianceLeftOut,
  'public-security': publicSecurityLeftOut,
  security: securityLeftOut,
  blacklist: blacklistLeftOut,
  province: provinceLeftOut,
}
