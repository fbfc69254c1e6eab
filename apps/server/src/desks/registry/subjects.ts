import type { endpoints } from '@openbeian/contract'
import { maskFiling } from '@openbeian/filing'
import type { z } from 'zod'
import type { Work } from '../../platform/deps.ts'
import { may } from '../../platform/visible-to.ts'
import { sealedCustomerName } from '../../records/accounts/sealed-account.ts'
import { sealedImportName } from '../../records/imports/imports.store.ts'
import { newestComparison } from '../../records/registry/reconciliations.store.ts'
import { registryError } from '../../records/registry/registry.errors.ts'
import { domainsByService, listFiledAccesses, listFiledServicesOf } from '../../records/registry/registry.store.ts'
import { sealedSubjectName } from '../../records/registry/sealed-name.ts'
import { openService, openSubject } from '../../records/registry/sealed-record.ts'
import { readSearch } from '../../records/sought/read-search.ts'
import { isByPairsAlone, withKeys } from '../../records/sought/sought-keys.ts'
import { sealedTaskSubject, taskAboutKey } from '../../records/tasks/task.ts'
import {
  countSubjects,
  findSubjectOf,
  listMaterialsAbout,
  listOrdersAbout,
  listSubjectsOf,
  listTasksAbout,
  maxOrders,
  maxTasks,
  type SubjectRow,
} from './subjects.store.ts'

type Page = z.infer<typeof endpoints.listFiledSubjects.answer>
type WholeSubject = z.infer<typeof endpoints.getFiledSubject.answer>

type SubjectList = Parameters<typeof listSubjectsOf>[2]
type SubjectSearch = Omit<SubjectList, 'sought'> & { text: string }

/** The registry as far as this caller may see it. */
export async function listSubjects({ db, caller, cipher }: Work, query: SubjectList): Promise<Page> {
  const [{ rows, ...rest }, total] = await Promise.all([
    listSubjectsOf(db, caller, query),
    query.after === undefined ? countSubjects(db, caller, query) : undefined,
  ])
  return { subjects: rows.map((row) => viewOf(cipher, row)), ...rest, ...(total && { total }) }
}

/** The same of what a text means; of a name found by its pairs alone only what holds the text. */
export async function searchSubjects({ db, caller, cipher }: Work, { text, ...query }: SubjectSearch): Promise<Page> {
  const sought = withKeys(cipher, readSearch(text))
  const { rows, next } = await listSubjectsOf(db, caller, { ...query, sought })
  const meant = rows.filter((row) => {
    const name = sealedSubjectName.open(cipher, row, row.nameSealed)
    return sought.address !== undefined || !isByPairsAlone(sought, name, row.serviceNames)
  })
  return { subjects: meant.map((row) => viewOf(cipher, row)), ...(next && { next }) }
}

const viewOf = (cipher: Work['cipher'], row: SubjectRow): Page['subjects'][number] => ({
  id: row.id,
  number: row.number,
  subjectName: sealedSubjectName.open(cipher, row, row.nameSealed),
  province: row.province,
  customer: {
    id: row.customerId,
    number: row.customerNumber,
    name: sealedCustomerName.open(cipher, row.customerId, row.customerNameSealed),
  },
  publishedAt: row.publishedAt.toISOString(),
  ...(row.cancelledAt ? { cancelledAt: row.cancelledAt.toISOString() } : {}),
  ...(row.stillThereAt ? { stillThereAt: row.stillThereAt.toISOString() } : {}),
  isEmpty: row.cancelledAt === null && !row.hasAccessHere,
  services: Number(row.services),
  domains: row.domains,
  ...(row.openOrderId ? { openOrderId: row.openOrderId } : {}),
})

const subjectNameOf = (cipher: Work['cipher'], row: Pick<SubjectRow, 'providerId' | 'regulatorId' | 'nameSealed'>) =>
  sealedSubjectName.open(cipher, row, row.nameSealed)

/** So many of each list are told at most. */
const maxMaterials = 60
/** So many services of a sponsor are opened. */
const maxServices = 100

function cameBy(
  cipher: Work['cipher'],
  { importId, importNameSealed, importedAt }: NonNullable<Awaited<ReturnType<typeof findSubjectOf>>>,
): Pick<WholeSubject, 'cameBy'> {
  if (!importId || !importNameSealed || !importedAt) return {}
  return {
    cameBy: { importId, name: sealedImportName.open(cipher, importId, importNameSealed), at: importedAt.toISOString() },
  }
}

/** Throws `registry.not-filed`. */
export async function viewSubject({ db, caller, cipher }: Work, subjectId: string): Promise<WholeSubject> {
  const row = await findSubjectOf(db, caller, subjectId)
  if (!row) throw registryError('registry.not-filed', { what: subjectId })
  const { providerId, regulatorId, subjectSealed } = row
  const allServices = await listFiledServicesOf(db, subjectId)
  const services = allServices.slice(0, maxServices)
  const domains = await domainsByService(
    db,
    services.map(({ id }) => id),
  )
  const numbers = [row.number, ...services.map(({ number }) => number), ...[...domains.values()].flat()]
  const keys = numbers.map((about) => taskAboutKey(cipher, about))
  const orders = await listOrdersAbout(db, caller, subjectId)
  const tasks = may(caller, 'task.read') ? await listTasksAbout(db, caller, keys) : []
  const materials = may(caller, 'order.read-inside')
    ? await listMaterialsAbout(db, caller, { subjectId, limit: maxMaterials })
    : []
  const abouts = [row.number, subjectNameOf(cipher, row), ...services.flatMap(({ number, name }) => [number, name])]
  const compared = may(caller, 'registry.compare')
    ? await newestComparison({ db, cipher }, caller, { province: row.province, abouts })
    : undefined
  const accesses = await Promise.all(services.map(({ id }) => listFiledAccesses(db, id)))
  const filed = services.flatMap(({ regulatorId: of, serviceSealed }) =>
    serviceSealed ? [openService(cipher, { providerId, regulatorId: of }, serviceSealed)] : [],
  )
  return {
    ...viewOf(cipher, row),
    ...(may(caller, 'order.read-inside') ? cameBy(cipher, row) : {}),
    ...(subjectSealed
      ? {
          filing: maskFiling({
            subject: openSubject(cipher, { providerId, regulatorId }, subjectSealed),
            services: filed,
          }),
        }
      : {}),
    cut: [
      ...(allServices.length > services.length ? (['services'] as const) : []),
      ...(orders.length === maxOrders ? (['orders'] as const) : []),
      ...(tasks.length === maxTasks ? (['tasks'] as const) : []),
      ...(materials.length === maxMaterials ? (['materials'] as const) : []),
    ],
    filedServices: services.map(({ id, number, name, kind, cancelledAt }, at) => ({
      id,
      number,
      name,
      kind,
      domains: domains.get(id) ?? [],
      accessHere: accesses[at]?.some(({ isOwn }) => isOwn) ?? false,
      ...(cancelledAt ? { cancelledAt: cancelledAt.toISOString() } : {}),
    })),
    ...(compared && compared.at > row.publishedAt ? { compared: { ...compared, at: compared.at.toISOString() } } : {}),
    materials: materials.map(({ uploadedAt, pages, ...it }) => ({
      ...it,
      uploadedAt: uploadedAt.toISOString(),
      pages: Number(pages),
    })),
    orders: orders.map((it) => ({
      ...it,
      createdAt: it.createdAt.toISOString(),
      stateSince: it.stateSince.toISOString(),
    })),
    tasks: tasks.map(({ id, kind, aboutSealed, state, openedAt }) => ({
      id,
      kind,
      about: sealedTaskSubject.open(cipher, id, aboutSealed),
      isOpen: state === 'open',
      openedAt: openedAt.toISOString(),
    })),
  }
}
