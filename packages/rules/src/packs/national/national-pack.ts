import type { Pack } from '../../pack.ts'
import { accessRules } from './access.ts'
import { addingRules } from './adding-to-record.ts'
import { addressRules } from './address.ts'
import { blacklistRules } from './blacklist.ts'
import { cancellingRules } from './cancelling-record.ts'
import { certificateRules } from './certificate.ts'
import { certificateNumberRules } from './certificate-number.ts'
import { changeRules } from './change-of-record.ts'
import { companyRules } from './company.ts'
import { contactRules } from './contact.ts'
import { domainRules } from './domain.ts'
import { domainLabelRules } from './domain-label.ts'
import { domainRegistrationRules } from './domain-registration.ts'
import { domainsOfWebsiteRules } from './domains-of-website.ts'
import { filedRules } from './filed.ts'
import { filedSiteRules } from './filed-site.ts'
import { materialRules } from './material.ts'
import { materialQualityRules } from './material-quality.ts'
import { orderRules } from './order.ts'
import { personRules } from './person.ts'
import { personOfOthersRules } from './person-of-others.ts'
import { preApprovalRules } from './pre-approval.ts'
import { reachableRules } from './reachable.ts'
import { readOnMaterialsRules } from './read-on-materials.ts'
import { remarkRules } from './remark.ts'
import { resemblingRules } from './resembling.ts'
import { serviceRules } from './service.ts'
import { serviceContentRules } from './service-content.ts'
import { serviceNameRules } from './service-name.ts'
import { subjectRules } from './subject.ts'
import { usualRefusalRules } from './usual-refusals.ts'

/** What is asked of a filing in every province. */
export const nationalPack: Pack = {
  id: 'national',
  version: '3',
  asOf: '2026-11-30',
  rules: [
    ...orderRules,
    ...subjectRules,
    ...certificateRules,
    ...personRules,
    ...contactRules,
    ...serviceNameRules,
    ...serviceRules,
    ...domainRules,
    ...domainLabelRules,
    ...domainRegistrationRules,
    ...domainsOfWebsiteRules,
    ...filedSiteRules,
    ...accessRules,
    ...addressRules,
    ...blacklistRules,
    ...materialRules,
    ...materialQualityRules,
    ...preApprovalRules,
    ...filedRules,
    ...serviceContentRules,
    ...remarkRules,
    ...resemblingRules,
    ...reachableRules,
    ...personOfOthersRules,
    ...companyRules,
    ...readOnMaterialsRules,
    ...certificateNumberRules,
    ...cancellingRules,
    ...changeRules,
    ...addingRules,
    ...usualRefusalRules,
  ],
}
