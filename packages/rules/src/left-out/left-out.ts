import type { Scope } from '../rule.ts'
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
import type { LeftOutCheck } from './why-left-out.ts'

export const leftOut: Record<Scope, readonly LeftOutCheck[]> = {
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
