import { kindsWith } from '@openbeian/filing'
import type { MaterialAlone, UnfiledHandled, Verification } from '@openbeian/regulator'
import { checkParts } from '../check-filing.ts'
import { findService, findSubject } from '../registry.ts'
import type { ProcessedRecord } from './reported-record.ts'
import { summaryOfFiled } from './summary.ts'

/** The schema has no operation for a complaint about an answer: it is said of a change. */
const answerOperation = 4

/** Papers that only a service has, and that only a subject has: another's does not fit (1061). */
const [ofServices, ofSubjects] = [kindsWith('reportedOf', 'service'), kindsWith('reportedOf', 'subject')]

/** `XZHYD`: stored at once (1060), and the result names the record as the upload did. */
export const materialRecord = (content: MaterialAlone): ProcessedRecord => {
  const { owner } = content
  const reference = owner.id.recordId === undefined ? owner.id : { regulatorId: owner.id.recordId }
  return {
    block: 'XZHYD',
    operation: 35,
    about: owner.id.filingNumber ?? String(owner.id.recordId),
    content,
    attachments: [content],
    place: 'icp',
    ids: {},
    summary: (registry) => summaryOfFiled(findSubject(registry, reference) ?? findService(registry, reference)?.filed),
    faults(rules) {
      const isSubject = owner.kind === 1
      const [subject, service] = [findSubject(rules.registry, reference), findService(rules.registry, reference)]
      // the id of the other kind: a sheet may belong to another filing
      if (isSubject ? !subject && service : !service && subject) return [1055]
      if (isSubject ? !subject : !service) return [isSubject ? 1058 : 1059]
      const { attachmentPurposes } = rules.codes
      const isUnfit = (isSubject ? ofServices : ofSubjects).some((it) => attachmentPurposes[it].id === content.purpose)
      return [...(isUnfit ? [1061] : []), ...checkParts({ attachments: [content] }, rules)]
    },
    process: () => ({ codes: [1060] }),
  }
}

/** `HSJG`: heard of again only when it is about nothing that is filed. */
export const verificationRecord = (content: Verification): ProcessedRecord => {
  const { subject, services } = content.filing
  return {
    block: 'HSJG',
    operation: answerOperation,
    about: String(subject.regulatorId),
    content,
    attachments: [],
    place: 'icp',
    ids: {},
    summary: (registry) => summaryOfFiled(findSubject(registry, subject), services),
    faults({ registry }) {
      const filed = findSubject(registry, subject)
      if (!filed) return [1058]
      const isOthers = services.some((it) => findService(registry, { regulatorId: it.regulatorId })?.filed !== filed)
      return isOthers ? [1059] : []
    },
    process: () => ({ codes: [] }),
  }
}

/** `WBACLJG`: 5005 when the site was never told of, 5006 when it was answered before. */
export const unfiledHandledRecord = (content: UnfiledHandled): ProcessedRecord => {
  const domain = content.domain.toLowerCase()
  return {
    block: 'WBACLJG',
    operation: answerOperation,
    about: domain,
    content,
    attachments: [],
    place: 'icp',
    ids: {},
    summary: () => ({ subjectId: '', subjectName: domain, services: [] }),
    faults({ registry, ispId }) {
      const told = registry.unfiledSites.get(domain)
      if (!told || content.provider !== ispId) return [5005]
      return told === 'answered' ? [5006] : []
    },
    process: () => ({ codes: [] }),
  }
}
