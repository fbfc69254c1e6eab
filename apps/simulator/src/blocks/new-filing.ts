import { provinceOfRegion } from '@openbeian/filing'
import type { NewFiling } from '@openbeian/regulator'
import { checkFiling } from '../check-filing.ts'
import { publishFiling } from '../publish-filing.ts'
import type { DecidedRecord } from './reported-record.ts'
import { serviceSummaries } from './summary.ts'

/** `XZBA`: the result names the provider's id of the subject. */
export const newFilingRecord = (content: NewFiling): DecidedRecord => {
  const { subject, services, attachments } = content
  const province = provinceOfRegion(String(subject.address.province))?.code
  return {
    block: 'XZBA',
    operation: 1,
    about: String(subject.id),
    recordId: subject.id,
    content,
    attachments,
    ...(province !== undefined && { province }),
    services: {
      ids: services.map(({ id }) => id),
      without: (places) =>
        newFilingRecord({ ...content, services: services.filter((_, index) => !places.includes(index)) }),
    },
    summary: () => ({
      subjectId: String(subject.id),
      subjectName: subject.name,
      certificate: { type: subject.certificate.type, number: subject.certificate.number },
      services: serviceSummaries(services),
    }),
    faults: (rules) => checkFiling(content, rules),
    approve: (_, issue, numbers) => ({ filed: publishFiling(content, numbers, issue) }),
  }
}
