import { domainKey, normaliseNumber, subjectNumberOf } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { registryError } from './registry.errors.ts'
import {
  type FiledSubjectRow,
  findFiledService,
  findFiledSubjectOf,
  findSubjectNumbered,
  listFiledAccesses,
  listFiledServicesOf,
  ownerOfDomain,
} from './registry.store.ts'

/** What is known here of a filed subject before an order about it is begun. */
export interface FiledFacts {
  subjectId: string
  province: string
  sponsor: 'new' | 'shell' | 'filed'
  accessHere: boolean
  isInAccount: boolean
  /** Of the service the wish is about. */
  isLastAccess?: boolean
}

export interface AboutFiled {
  filedSubjectId?: string | undefined
  filedServiceId?: string | undefined
  subjectNumber?: string | undefined
}

/** By record, which has to be the caller's, or by a number, which may be anybody's. Throws `registry.not-filed`. */
export async function filedFactsOf(db: Db, caller: Caller, about: AboutFiled): Promise<FiledFacts | undefined> {
  const subject = await subjectAbout(db, caller, about)
  if (!subject) return undefined
  const services = (await listFiledServicesOf(db, subject.id)).filter((it) => !it.cancelledAt)
  const accesses = await Promise.all(services.map(async ({ id }) => ({ id, all: await listFiledAccesses(db, id) })))
  const wanted = accesses.find(({ id }) => id === about.filedServiceId)
  const sponsor = subject.cancelledAt ? 'new' : services.length === 0 ? 'shell' : 'filed'
  return {
    subjectId: subject.id,
    province: subject.province,
    sponsor,
    accessHere: (wanted ? [wanted] : accesses).some(({ all }) => all.some((it) => it.isOwn)),
    isInAccount: (await findFiledSubjectOf(db, caller, subject.id)) !== undefined,
    ...(wanted ? { isLastAccess: wanted.all.every((it) => it.isOwn) } : {}),
  }
}

async function subjectAbout(
  db: Db,
  caller: Caller,
  { filedSubjectId, filedServiceId, subjectNumber = '' }: AboutFiled,
): Promise<FiledSubjectRow | undefined> {
  const id = filedServiceId ? (await findFiledService(db, filedServiceId))?.subjectId : filedSubjectId
  if (filedServiceId || filedSubjectId) {
    const subject = id === undefined ? undefined : await findFiledSubjectOf(db, caller, id)
    if (!subject) throw registryError('registry.not-filed', { what: filedServiceId ?? filedSubjectId ?? '' })
    return subject
  }
  const number = subjectNumberOf(normaliseNumber(subjectNumber))
  return number ? findSubjectNumbered(db, caller.providerId, number) : undefined
}

/** The subject a domain is filed under here. */
export const subjectOfDomain = (db: Db, { providerId }: Caller, domain: string): Promise<string | undefined> =>
  ownerOfDomain(db, providerId, domainKey(domain))
