import type { DownloadData, PublishedFiling, Results } from '../wire/download-data.ts'
import type { NewFiling, UploadData } from '../wire/upload-data.ts'
import type { Random } from './random.ts'

const letters = [...'甲乙丙丁戊己庚辛壬癸（）·ABCxyz019-;，<>&\'"', ' ', '\n', '\r', '\t', ']]>', '&amp;']

const text = (it: Random, min: number, max: number): string => {
  const length = it.maybe(0.1) ? it.pick([min, max]) : it.whole(min, Math.min(max, min + 12))
  let written = ''
  while (written.length < length) written += it.pick(letters)
  return written.slice(0, length)
}

const id = (it: Random): bigint =>
  it.maybe(0.3)
    ? it.pick([1n, 2n ** 53n + 1n, 2n ** 63n - 1n])
    : BigInt(it.whole(1, 2 ** 48)) * BigInt(it.whole(1, 9999))
const code = (it: Random) => it.pick([1, 999, it.whole(1, 999)])
const small = (it: Random) => it.pick([1, 64, it.whole(1, 64)])
const ipv4 = (it: Random) => it.pick([1, 4294967295, it.whole(1, 4294967295)])
const region = (it: Random) => it.pick([100000, 110108, 659001])
const list = <Item>(it: Random, max: number, one: (it: Random) => Item): Item[] =>
  Array.from({ length: it.maybe(0.03) ? max : it.whole(1, 3) }, () => one(it))
const flag = (it: Random) => it.whole(0, 1)
const base64 = (it: Random) => Buffer.from(text(it, 1, 40)).toString('base64')
const time = (it: Random) => it.pick(['2026-11-20', '2026-11-20 09:30:00', text(it, 10, 22)])

/** Drops the keys whose coin fell on the wrong side. */
function some<Value extends object>(it: Random, optional: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(optional).filter(() => it.maybe(0.6))) as Partial<Value>
}

const contact = (it: Random) => ({
  email: text(it, 6, 128),
  ...some(it, {
    landline: text(it, 11, 128),
    msn: text(it, 6, 128),
    qq: text(it, 5, 128),
    certificateType: code(it),
    certificateNumber: text(it, 1, 128),
  }),
})

const approvals = (it: Random) =>
  list(it, 64, () => ({ category: small(it), number: text(it, 1, 512), scans: list(it, 10, base64) }))

const service = (it: Random): NewFiling['services'][number] => ({
  id: id(it),
  name: text(it, 1, 512),
  contents: list(it, 64, small),
  languages: list(it, 256, small),
  domains: list(it, 3, () => ({ id: id(it), name: text(it, 4, 128) })),
  access: list(it, 3, () => ({
    id: id(it),
    locations: list(it, 64, small),
    modes: list(it, 64, small),
    ips: list(it, 3, () => ({ id: id(it), from: ipv4(it), to: ipv4(it) })),
  })),
  manager: { name: text(it, 1, 128), mobile: text(it, 11, 128), ...contact(it) },
  ...some(it, { approvals: approvals(it), homeUrl: text(it, 4, 255), remark: text(it, 1, 1024) }),
})

const newFiling = (it: Random): NewFiling => ({
  subject: {
    id: id(it),
    name: text(it, 1, 255),
    address: { province: region(it), city: region(it), ...some(it, { county: region(it), street: text(it, 1, 1024) }) },
    certificate: { type: code(it), number: text(it, 1, 255), address: text(it, 1, 1024) },
    principal: { mobile: text(it, 11, 128), ...contact(it), ...some(it, { name: text(it, 1, 128) }) },
    filingMode: flag(it),
    ...some(it, { nature: code(it), investor: text(it, 1, 255), remark: text(it, 1, 1024) }),
  },
  services: list(it, 3, service),
  attachments: Array.from({ length: it.whole(0, 3) }, () => ({
    format: it.whole(1, 100_000),
    purpose: it.whole(1, 100_000),
    content: base64(it),
    owner: { kind: it.whole(1, 10), id: id(it) },
    ...some(it, { remark: text(it, 1, 256) }),
  })),
})

const published = (it: Random): PublishedFiling => ({
  subject: {
    regulatorId: id(it),
    name: text(it, 1, 255),
    address: {
      province: region(it),
      ...some(it, { city: region(it), county: region(it), street: text(it, 1, 1024) }),
    },
    certificate: { type: code(it), number: text(it, 1, 128), address: text(it, 1, 1024) },
    principal: { ...contact(it), ...some(it, { name: text(it, 1, 128), mobile: text(it, 11, 128) }) },
    filingMode: flag(it),
    firstFiledAt: time(it),
    changedAt: time(it),
    ...some(it, {
      id: id(it),
      nature: code(it),
      filingNumber: text(it, 1, 128),
      investor: text(it, 1, 255),
      certificateOfFilingUntil: time(it),
      certificateOfFilingPath: text(it, 1, 255),
      certificateOfFilingSerial: text(it, 1, 128),
      reviewer: text(it, 1, 128),
      reviewedAt: time(it),
      remark: text(it, 1, 1024),
    }),
  },
  services: list(it, 3, () => {
    const { id: ours, contents, access, domains, ...rest } = service(it)
    const manager = { ...rest.manager }
    return {
      ...rest,
      manager,
      regulatorId: id(it),
      domains: domains.map((domain) => ({ name: domain.name, regulatorId: id(it), ...some(it, { id: domain.id }) })),
      access: access.map(({ id: accessId, ips, ...other }) => ({
        ...other,
        regulatorId: id(it),
        provider: id(it),
        ips: ips.map(({ id: ipId, ...range }) => ({ ...range, regulatorId: id(it), ...some(it, { id: ipId }) })),
        ...some(it, { id: accessId }),
      })),
      ...some(it, { id: ours, contents, firstFiledAt: time(it), changedAt: time(it), filingNumber: text(it, 1, 128) }),
    }
  }),
  ...some(it, { remark: text(it, 0, 300) }),
})

const results = (it: Random): Results => ({
  records: Array.from({ length: it.whole(0, 4) }, () => ({
    codes: list(it, 5, () => ({ code: it.whole(1, 9999), ...some(it, { description: text(it, 1, 255) }) })),
    operation: it.whole(1, 7),
    ...some(it, { about: text(it, 1, 255), remark: text(it, 0, 300) }),
  })),
  ...some(it, {
    opinions: list(it, 3, () => ({
      reviewedAt: time(it),
      passed: flag(it),
      ...some(it, {
        reviewer: text(it, 1, 128),
        phone: text(it, 11, 128),
        opinion: text(it, 1, 1024),
        operation: it.whole(1, 7),
        recordId: id(it),
      }),
    })),
  }),
})

/** Any first filings the schema takes. */
export const anyUpload = (it: Random): UploadData => ({
  icp: { newFilings: list(it, 2, newFiling), requester: id(it) },
})

/** Any published filings the schema takes. */
export const anyPublished = (it: Random): DownloadData => ({
  icp: { published: list(it, 2, published) },
})

/** Any results the schema takes. */
export const anyResults = (it: Random): DownloadData => ({ icp: { results: results(it) } })
