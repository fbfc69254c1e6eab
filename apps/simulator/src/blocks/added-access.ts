import type { AddedAccess } from '@openbeian/regulator'
import { checkParts } from '../check-filing.ts'
import { reviewStamp } from '../publish-filing.ts'
import { findService } from '../registry.ts'
import { isPassword } from './filing-password.ts'
import type { DecidedRecord } from './reported-record.ts'
import { summaryOfFiled } from './summary.ts'

/** `XZJR`: the result names the service by its number, or the access by the provider's id. */
export const addedAccessRecord = (content: AddedAccess): DecidedRecord => {
  const { service: reference, id, locations, modes, ips, attachments, passwordHash } = content
  return {
    block: 'XZJR',
    operation: 3,
    about: reference.filingNumber ?? String(id),
    recordId: id,
    content,
    attachments,
    summary(registry) {
      const found = findService(registry, reference)
      return summaryOfFiled(found?.filed, found && [{ name: found.service.name, domains: [] }])
    },
    faults(rules) {
      const found = findService(rules.registry, reference)
      const isGone = rules.registry.cancelledServices.has(String(reference.regulatorId))
      if (!found) return [isGone ? 1050 : 1059]
      const own = found.service.access.filter((it) => it.provider === rules.ispId)
      const isThere = ips.some(({ from, to }) =>
        own.some((it) => it.ips.some((ip) => ip.from === from && ip.to === to)),
      )
      return [
        ...(isPassword(passwordHash, found.filed.filingPassword) ? [] : [1018]),
        ...(isThere ? [1038] : []),
        ...checkParts({ access: [content], attachments }, rules),
      ]
    },
    approve(registry, issue) {
      const found = findService(registry, reference)
      if (!found) return undefined
      const { filed, service } = found
      const access = {
        id,
        regulatorId: issue.nextId(),
        provider: issue.ispId,
        locations,
        modes,
        ips: ips.map((it) => ({ ...it, regulatorId: issue.nextId() })),
      }
      const grown = { ...service, access: [...service.access, access], changedAt: issue.time }
      const services = filed.services.map((it) => (it === service ? grown : it))
      return { filed: { ...filed, subject: { ...filed.subject, ...reviewStamp(issue) }, services } }
    },
  }
}
