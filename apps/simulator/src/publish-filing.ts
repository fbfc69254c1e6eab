import { formatFilingNumber, serviceNumberOf } from '@openbeian/filing'
import type { NewFiling, PublishedFiling } from '@openbeian/regulator'
import { reviewer } from './results.ts'

export interface Publication {
  subjectNumber: string
  /** The administration's ids are given away one after the other from here. */
  firstId: bigint
  /** 所属接入商 */
  ispId: bigint
  /** As the interface writes it. */
  time: string
}

/** 主体备案号: ten digits since 2020, serial 1 to 999999 within province and year. */
export const subjectNumberOf = (province: string, year: number, serial: number): string =>
  formatFilingNumber({ province, year, serial })

/** A filing as the registry holds it (`BASJ`): with numbers, and with ids for every record in it. */
export function publishFiling(
  { subject, services }: NewFiling,
  { subjectNumber, firstId, ispId, time }: Publication,
): { published: PublishedFiling; idCount: number } {
  let idCount = 0
  const nextId = () => firstId + BigInt(idCount++)
  const identified = <Row extends object>(row: Row) => ({ ...row, regulatorId: nextId() })

  const { filingMode, ...filed } = subject
  const published: PublishedFiling = {
    subject: {
      ...identified(filed),
      filingNumber: subjectNumber,
      filingMode,
      firstFiledAt: time,
      changedAt: time,
      reviewer,
      reviewedAt: time,
    },
    services: services.map((service, index) => ({
      ...identified(service),
      domains: service.domains.map(identified),
      access: service.access.map((access) => ({
        ...identified(access),
        provider: ispId,
        ips: access.ips.map(identified),
      })),
      firstFiledAt: time,
      changedAt: time,
      filingNumber: serviceNumberOf(subjectNumber, index + 1, 'website'),
    })),
  }
  return { published, idCount }
}
