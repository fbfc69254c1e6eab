import { formatFilingNumber, serviceNumberOf } from '@openbeian/filing'
import type { NewFiling, PublishedFiling } from '@openbeian/regulator'
import type { FiledService, FiledSubject } from './registry.ts'

export const reviewerName = '模拟审核员'

/** What an approval may give away. */
export interface Issue {
  /** The administration's ids are given away one after the other. */
  nextId: () => bigint
  /** 所属接入商 */
  ispId: bigint
  /** As the interface writes it. */
  time: string
}

/** Ids from `firstId` on; `idCount` tells how many were given away. */
export function idIssuer(firstId: bigint, { ispId, time }: Pick<Issue, 'ispId' | 'time'>) {
  let given = 0n
  const issue: Issue = { nextId: () => firstId + given++, ispId, time }
  return { issue, nextId: () => firstId + given, idCount: () => Number(given) }
}

/** 主体备案号: ten digits since 2020, serial 1 to 999999 within province and year. */
export const subjectNumberOf = (province: string, year: number, serial: number): string =>
  formatFilingNumber({ province, year, serial })

/** A filing as the registry holds it: with numbers, and with ids for every record in it. */
export function publishFiling(
  { subject, services }: Pick<NewFiling, 'subject' | 'services'>,
  numbers: { subjectNumber: string; filingPassword: string },
  issue: Issue,
): FiledSubject {
  const { subjectNumber, filingPassword } = numbers
  const { filingMode, ...filed } = subject
  return {
    subject: {
      ...filed,
      regulatorId: issue.nextId(),
      filingNumber: subjectNumber,
      filingMode,
      firstFiledAt: issue.time,
      ...reviewStamp(issue),
    },
    services: services.map((it, index) =>
      publishService(it, serviceNumberOf(subjectNumber, index + 1, 'website'), issue),
    ),
    filingPassword,
    lastService: services.length,
  }
}

/** A service that is filed from now on. */
export function publishService(
  service: NewFiling['services'][number],
  filingNumber: string,
  issue: Issue,
): FiledService {
  const identified = <Row extends object>(row: Row) => ({ ...row, regulatorId: issue.nextId() })
  return {
    ...identified(service),
    domains: service.domains.map(identified),
    access: service.access.map((it) => ({ ...identified(it), provider: issue.ispId, ips: it.ips.map(identified) })),
    firstFiledAt: issue.time,
    changedAt: issue.time,
    filingNumber,
  }
}

export const reviewStamp = ({ time }: Issue) => ({ changedAt: time, reviewer: reviewerName, reviewedAt: time })

/** What `BASJ` tells of a subject; undefined when nothing is left to tell. */
export const publishedFilingOf = ({ subject, services, isCancelled }: FiledSubject): PublishedFiling | undefined =>
  isCancelled || services.length === 0 ? undefined : { subject, services }
