import type { Administration } from './administration.ts'
import { administrationTime, administrationYear } from './administration-time.ts'
import { freshPassword } from './blocks/filing-password.ts'
import { idIssuer, publishFiling, subjectNumberOf } from './publish-filing.ts'
import type { FiledSubject } from './registry.ts'
import { sampleNewFiling } from './sample-filing.ts'

export interface ElsewhereRequest {
  name?: string | undefined
  certificateNumber?: string | undefined
  domain?: string | undefined
  /** The provider that hosts it; left out, a provider other than ours. */
  provider?: bigint | undefined
}

/** Puts an invented company into the registry that somebody else has filed: for new access and new services elsewhere. */
export const registerElsewhere = (it: Administration, wish: ElsewhereRequest): Promise<FiledSubject> =>
  it.runExclusive(async () => {
    const { state, options } = it
    const at = it.now()
    const province = options.province.code
    const year = administrationYear(at)
    const serial = (state.serials.get(`${province}/${year}`) ?? 0) + 1
    const numbers = { subjectNumber: subjectNumberOf(province, year, serial), filingPassword: freshPassword() }
    const provider = wish.provider ?? options.ispId + 1n
    const { issue, nextId, idCount } = idIssuer(state.nextId, { ispId: provider, time: administrationTime(at) })

    const filed = publishFiling(invented(500 + state.registry.subjects.size, wish), numbers, issue)
    const issued = { ...numbers, province, year, serial, firstId: String(state.nextId), idCount: idCount() }
    await it.record({ kind: 'subjectRegistered', ...issued, subjects: [filed], nextId: nextId() })
    return filed
  })

function invented(n: number, { name, certificateNumber, domain }: ElsewhereRequest) {
  const { subject, services } = sampleNewFiling(n)
  return {
    subject: {
      ...subject,
      ...(name !== undefined && { name }),
      certificate: { ...subject.certificate, ...(certificateNumber !== undefined && { number: certificateNumber }) },
    },
    services: services.map((it) =>
      domain === undefined
        ? it
        : { ...it, homeUrl: domain, domains: it.domains.slice(0, 1).map((first) => ({ ...first, name: domain })) },
    ),
  }
}
