import type { Cancellation } from '@openbeian/regulator'
import { reviewStamp } from '../publish-filing.ts'
import { type FiledSubject, findAccess, findService, findSubject, type Registry } from '../registry.ts'
import { isPassword } from './filing-password.ts'
import type { ApprovalOutcome, DecidedRecord, RecordRules } from './reported-record.ts'
import { summaryOfFiled } from './summary.ts'

/** `Czlx` by `Zxlb`: subject, service, access. */
const operations = [6, 7, 5]

/** `ZXBA`: the result names the administration's id of what is cancelled. */
export const cancellationRecord = (content: Cancellation): DecidedRecord => {
  const { kind, recordId } = content
  return {
    block: 'ZXBA',
    operation: operations[kind] ?? 6,
    about: String(recordId),
    recordId,
    content,
    attachments: [],
    summary(registry) {
      const { filed, service } = named(content, registry)
      return summaryOfFiled(filed, service && [{ name: service.name, domains: [] }])
    },
    faults: (rules) => faultsOf(content, rules),
    approve(registry, issue) {
      const { filed } = named(content, registry)
      if (!filed) return undefined
      const { filed: left, ...rest } = cancel(filed, content)
      return { ...rest, filed: { ...left, subject: { ...left.subject, ...reviewStamp(issue) } } }
    },
  }
}

function named({ kind, recordId }: Cancellation, registry: Registry) {
  const reference = { regulatorId: recordId }
  if (kind === 1) return { ...findService(registry, reference) }
  if (kind === 2) return { ...findAccess(registry, recordId) }
  const filed = findSubject(registry, reference)
  return filed && !filed.isCancelled ? { filed } : {}
}

/** What is left, and what `ZXSJ` tells; a service without access is still filed. */
export function cancel(
  filed: FiledSubject,
  { kind, recordId }: Pick<Cancellation, 'kind' | 'recordId'>,
): ApprovalOutcome {
  if (kind === 0) return { filed: { ...filed, isCancelled: true }, cancelled: [{ kind: 0, recordId }] }
  if (kind === 1) {
    const services = filed.services.filter((it) => it.regulatorId !== recordId)
    return { filed: { ...filed, services }, cancelled: [{ kind: 1, recordId }] }
  }
  const services = filed.services.map((it) => ({
    ...it,
    access: it.access.filter(({ regulatorId }) => regulatorId !== recordId),
  }))
  return { filed: { ...filed, services } }
}

const unknown = [1058, 1059, 1016]
const cancelledBefore = [1049, 1050, 1016]
const askedTwice = [1027, 1030, 1032]

function faultsOf(content: Cancellation, { registry, ispId, waiting, codes }: RecordRules): number[] {
  const { kind, recordId, reason, passwordHash } = content
  const { filed, access, service } = { access: undefined, service: undefined, ...named(content, registry) }
  const isGone = registry.cancelledServices.has(String(recordId)) || registry.subjects.has(String(recordId))
  if (!filed) return [(isGone ? cancelledBefore : unknown)[kind] ?? 1016]

  const asked = waiting.filter((it) => it.block === 'ZXBA')
  const waits = (...operations: number[]) =>
    asked.some((it) => operations.includes(it.operation) && it.subjectId === String(filed.subject.regulatorId))
  const isSubject = kind === 0
  const isWrong = isSubject || passwordHash !== undefined
  return [
    ...(isWrong && !isPassword(passwordHash ?? '', filed.filingPassword) ? [1018] : []),
    ...(codes.cancellationReasons.some((it) => it.id === reason) ? [] : [1026]),
    ...(asked.some((it) => it.about === String(recordId)) ? [askedTwice[kind] ?? 1027] : []),
    ...(isSubject && waits(7) ? [1043] : []),
    ...(kind === 1 && waits(6) ? [1042] : []),
    ...(access && access.provider !== ispId ? [1047] : []),
    ...(access && service && service.access.length === 1 ? [1025] : []),
  ]
}
