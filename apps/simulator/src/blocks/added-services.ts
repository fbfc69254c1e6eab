import { serviceNumberOf } from '@openbeian/filing'
import type { AddedServices } from '@openbeian/regulator'
import { checkParts } from '../check-filing.ts'
import { publishService, reviewStamp } from '../publish-filing.ts'
import { findSubject, hasAccessOf } from '../registry.ts'
import { isPassword } from './filing-password.ts'
import type { DecidedRecord } from './reported-record.ts'
import { summaryOfFiled } from './summary.ts'

/** `XZWZ`: the result names the subject as the upload did; whoever gives no access to it yet needs its password. */
export const addedServicesRecord = (content: AddedServices): DecidedRecord => {
  const { subject: reference, services, attachments, passwordHash } = content
  return {
    block: 'XZWZ',
    operation: 2,
    about: reference.filingNumber ?? String(reference.regulatorId),
    recordId: services[0]?.id ?? 0n,
    content,
    attachments,
    services: {
      ids: services.map(({ id }) => id),
      without: (places) =>
        addedServicesRecord({ ...content, services: services.filter((_, index) => !places.includes(index)) }),
    },
    summary: (registry) => summaryOfFiled(findSubject(registry, reference), services),
    faults(rules) {
      const filed = findSubject(rules.registry, reference)
      if (!filed) return [1058]
      if (filed.isCancelled) return [1049]
      const isWrong =
        passwordHash === undefined ? !hasAccessOf(filed, rules.ispId) : !isPassword(passwordHash, filed.filingPassword)
      const parts = {
        services,
        access: services.flatMap((it) => it.access),
        people: services.map((it) => it.manager),
        attachments,
      }
      return [...(isWrong ? [1018] : []), ...checkParts(parts, rules)]
    },
    approve(registry, issue) {
      const filed = findSubject(registry, reference)
      if (!filed || filed.isCancelled) return undefined
      const { filingNumber = '' } = filed.subject
      const added = services.map((it, index) =>
        publishService(it, serviceNumberOf(filingNumber, filed.lastService + index + 1, 'website'), issue),
      )
      return {
        filed: {
          ...filed,
          subject: { ...filed.subject, ...reviewStamp(issue) },
          services: [...filed.services, ...added],
          lastService: filed.lastService + added.length,
        },
      }
    },
  }
}
