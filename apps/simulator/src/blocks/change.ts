import type { Change } from '@openbeian/regulator'
import { checkParts } from '../check-filing.ts'
import { type Issue, reviewStamp } from '../publish-filing.ts'
import {
  type FiledAccess,
  type FiledService,
  type FiledSubject,
  findAccess,
  findService,
  findSubject,
} from '../registry.ts'
import { isPassword } from './filing-password.ts'
import type { DecidedRecord, RecordRules } from './reported-record.ts'

/** `BGBA`: the changed subject with those of its services that change. */
export const changeRecord = (content: Change): DecidedRecord => {
  const { subject, services, attachments } = content
  return {
    block: 'BGBA',
    operation: 4,
    about: String(subject.regulatorId),
    recordId: subject.regulatorId,
    content,
    attachments,
    summary: () => ({
      subjectId: String(subject.regulatorId),
      subjectName: subject.name,
      certificate: { type: subject.certificate.type, number: subject.certificate.number },
      services: services.map(({ name, domains }) => ({ name, domains: domains.map((it) => it.name.toLowerCase()) })),
    }),
    faults: (rules) => faultsOf(content, rules),
    approve(registry, issue) {
      const filed = findSubject(registry, subject)
      if (!filed || filed.isCancelled) return undefined
      const { principal, certificate, address, name, nature, investor, remark } = subject
      const { nature: _, investor: __, remark: ___, ...kept } = filed.subject
      return {
        filed: {
          ...filed,
          subject: {
            ...kept,
            principal,
            certificate,
            address,
            name,
            ...(nature !== undefined && { nature }),
            ...(investor !== undefined && { investor }),
            ...(remark !== undefined && { remark }),
            ...reviewStamp(issue),
          },
          services: filed.services.map((it) => {
            const wanted = services.find(({ regulatorId }) => regulatorId === it.regulatorId)
            return wanted ? changedService(it, wanted, issue) : it
          }),
        },
      }
    },
  }
}

type ChangedService = Change['services'][number]

/** What the change does not name is gone, but for the access of other providers. */
function changedService(
  filed: FiledService,
  { remark, filingNumber, ...wanted }: ChangedService,
  issue: Issue,
): FiledService {
  const named = wanted.access.map((it) => it.regulatorId)
  return {
    ...(filed.id !== undefined && { id: filed.id }),
    ...(filed.firstFiledAt !== undefined && { firstFiledAt: filed.firstFiledAt }),
    filingNumber: filed.filingNumber ?? filingNumber,
    ...wanted,
    ...(remark && { remark }),
    changedAt: issue.time,
    domains: wanted.domains.map((it) => ({ ...it, regulatorId: it.regulatorId ?? issue.nextId() })),
    access: filed.access.flatMap((it) => {
      const access = wanted.access.find(({ regulatorId }) => regulatorId === it.regulatorId)
      if (access) return [changedAccess(it, access, issue)]
      return it.provider === issue.ispId && !named.includes(it.regulatorId) ? [] : [it]
    }),
  }
}

const changedAccess = (
  filed: FiledAccess,
  { locations, modes, ips }: ChangedService['access'][number],
  issue: Issue,
) => ({
  ...filed,
  locations,
  modes,
  ips: ips.map((it) => ({ ...it, regulatorId: it.regulatorId ?? issue.nextId() })),
})

function faultsOf(content: Change, rules: RecordRules): number[] {
  const { subject, services, attachments, passwordHash } = content
  const { registry, ispId, waiting } = rules
  const filed = findSubject(registry, subject)
  if (!filed) return [1058]
  if (filed.isCancelled) return [1049]

  const about = String(subject.regulatorId)
  const has = (test: boolean, code: number) => (test ? [code] : [])
  const parts = {
    subject,
    services,
    access: services.flatMap((it) => it.access),
    people: [subject.principal, ...services.map((it) => it.manager)],
    attachments,
    owner: about,
  }
  return [
    ...has(
      waiting.some((it) => it.block === 'BGBA' && it.about === about),
      1017,
    ),
    ...has(passwordHash !== undefined && !isPassword(passwordHash, filed.filingPassword), 1018),
    ...has(subject.address.province !== filed.subject.address.province, 1046),
    ...has(!accessIsOwn(filed, services, ispId), 1048),
    ...has(
      services.some((it) => findService(registry, { regulatorId: it.regulatorId })?.filed !== filed),
      1059,
    ),
    ...has(
      services.some(({ access }) => access.some((it) => !findAccess(registry, it.regulatorId))),
      1016,
    ),
    ...checkParts(parts, rules),
  ]
}

/** Access another provider gives may not be changed; access that does not exist is another fault. */
const accessIsOwn = (filed: FiledSubject, services: readonly ChangedService[], ispId: bigint): boolean => {
  const others = filed.services.flatMap(({ access }) => access.filter((it) => it.provider !== ispId))
  const ids = new Set(others.map((it) => it.regulatorId))
  return !services.some(({ access }) => access.some((it) => ids.has(it.regulatorId)))
}
