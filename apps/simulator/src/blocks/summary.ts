import type { ArrivedFiling } from '../journal.ts'
import type { FiledSubject } from '../registry.ts'

type Service = { name: string; domains: readonly { name: string }[] }

export const serviceSummaries = (services: readonly Service[]): ArrivedFiling['services'] =>
  services.map(({ name, domains }) => ({ name, domains: domains.map((it) => it.name.toLowerCase()) }))

/** Of a record about something that is filed; `services` are those it brings. */
export const summaryOfFiled = (filed: FiledSubject | undefined, services: readonly Service[] = []) => ({
  subjectId: String(filed?.subject.regulatorId ?? ''),
  subjectName: filed?.subject.name ?? '（不存在）',
  services: serviceSummaries(services),
})
