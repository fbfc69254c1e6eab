import type { Filing, IsoDate, MaterialOwner } from '@openbeian/filing'
import type { CodeTables } from '../codes/code-tables.ts'
import type { UnfiledSite } from '../wire/download/wbawzlb.ts'
import type { Verification } from '../wire/upload/hsjg.ts'
import type { UnfiledHandled } from '../wire/upload/wbacljg.ts'
import { rangeParts, serviceParts, subjectParts } from './filing-parts.ts'
import { type RegulatorIds, requiredRegulatorId } from './ids.ts'
import { accessParts } from './to-xzba.ts'

export interface ToHsjg {
  /** The filing as it was found to be, with what was wrong put right. */
  filing: Filing
  regulatorIds: RegulatorIds
  codes: CodeTables
  filingMode: 'self' | 'on-behalf'
  passed: boolean
  verifier: string
  verifiedOn: IsoDate
  /** 所属单位: the provider's id. */
  unit: bigint
  opinion: string
  /** 错误信息 */
  faults?: string
}

/** The answer to a verification task. Throws `regulator.id-missing` and `regulator.code-missing`. */
export function toHsjg(answer: ToHsjg): Verification {
  const { filing, regulatorIds, codes, passed, verifier, verifiedOn, unit, opinion, faults } = answer
  const filingMode = answer.filingMode === 'self' ? 0 : 1
  return {
    refused: passed ? 0 : 1,
    verifier,
    verifiedOn,
    unit,
    opinion,
    ...(faults && { faults }),
    filing: {
      subject: { regulatorId: requiredRegulatorId(regulatorIds, 'subject'), ...subjectParts(filing.subject, codes) },
      services: filing.services.map((service, index) => {
        const at: MaterialOwner = `services.${index}`
        return {
          regulatorId: requiredRegulatorId(regulatorIds, at),
          ...serviceParts(service, at, [], codes),
          domains: service.domains.map(({ name }, place) => ({
            regulatorId: requiredRegulatorId(regulatorIds, `${at}.domains.${place}`),
            name,
          })),
          access: service.access.map((access, place) => ({
            regulatorId: requiredRegulatorId(regulatorIds, `${at}.access.${place}`),
            ...accessParts(access),
            ips: access.ips.map((ip, number) => ({
              regulatorId: requiredRegulatorId(regulatorIds, `${at}.access.${place}.ips.${number}`),
              ...rangeParts(ip),
            })),
            filingMode,
          })),
        }
      }),
    },
  }
}

export interface UnfiledAnswer {
  /** 处理结果, id of the administration's table. */
  outcome: number
  opinion: string
  /** The list's own day and deadline. */
  listedOn: IsoDate
  dueOn: IsoDate
  /** Where the list leaves it out: the province of the provider and the provider itself. */
  province: number
  provider: bigint
  reporter?: { name: string; phone: string; email: string }
}

/** What was done about an unfiled site. */
export const toWbacljg = (site: UnfiledSite, answer: UnfiledAnswer): UnfiledHandled => ({
  domain: site.domain,
  ip: site.ip,
  carrier: site.carrier,
  provider: site.provider ?? answer.provider,
  province: site.province ?? answer.province,
  outcome: answer.outcome,
  opinion: answer.opinion,
  listedOn: answer.listedOn,
  dueOn: answer.dueOn,
  ...(answer.reporter && {
    reporter: answer.reporter.name,
    phone: answer.reporter.phone,
    email: answer.reporter.email,
  }),
})
