import { orderStates, orderTypes, serviceKinds } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FilingView, MaterialKindShape } from './filing-shape.ts'
import { taskKinds } from './inspections.ts'
import { pageAnswer, pageQuery } from './pages.ts'
import { ids, ofMany } from './personal-data.ts'

export const FiledService = z.object({
  id: z.string(),
  subjectId: z.string(),
  /** Whose it is. */
  customerId: z.uuid(),
  kind: z.enum(serviceKinds),
  /** This provider has access: orders about it may be begun here. */
  accessHere: z.boolean(),
  /** The order under way about this subject, if any; a subject has at most one. */
  openOrderId: z.string().optional(),
  /** Filed no more since then. */
  cancelledAt: z.iso.datetime().optional(),
  subjectName: z.string(),
  subjectNumber: z.string(),
  serviceName: z.string(),
  serviceNumber: z.string(),
  domains: z.array(z.string()),
  province: z.string(),
  publishedAt: z.iso.datetime(),
  displayedNumber: z.string(),
  footerHtml: z.string(),
})

export type FiledService = z.infer<typeof FiledService>

export const subjectFilters = ['filed', 'empty', 'cancelled', 'stuck', 'all'] as const
export const subjectOrders = ['newest', 'oldest', 'number'] as const

/** A filed sponsor as a line of the registry. */
const FiledSubject = z.object({
  id: z.uuid(),
  number: z.string(),
  subjectName: z.string(),
  province: z.string(),
  customer: z.object({ id: z.uuid(), number: z.int(), name: z.string() }),
  publishedAt: z.iso.datetime(),
  cancelledAt: z.iso.datetime().optional(),
  /** Since then the administration is known to hold it still, although it is cancelled. */
  stillThereAt: z.iso.datetime().optional(),
  /** 空壳: no service of it has access here any more. */
  isEmpty: z.boolean(),
  services: z.int(),
  /** The first of them. */
  domains: z.array(z.string()),
  openOrderId: z.uuid().optional(),
})

const SubjectQuery = z.strictObject({
  /** `empty`: filed, and without access here. `stuck`: cancelled, and the administration holds it still. */
  state: z.enum(subjectFilters).default('filed'),
  order: z.enum(subjectOrders).default('newest'),
  province: z.string().max(6).optional(),
  ...pageQuery(),
})

const SubjectPage = z.object({ subjects: z.array(FiledSubject), ...pageAnswer })
const ownersOf = ({ subjects }: z.infer<typeof SubjectPage>) => ({
  customers: subjects.map(({ customer }) => customer.id),
})

/** What a synchronisation brought; `none`: nothing at all. */
export const synchronisedKinds = ['filings', 'domains', 'ip', 'none'] as const
export type SynchronisedKind = (typeof synchronisedKinds)[number]

const Difference = z.object({
  what: z.enum(['missing-here', 'missing-there', 'differs']),
  about: z.string(),
  field: z.string().optional(),
  here: z.string().optional(),
  there: z.string().optional(),
})

/** How what an administration holds (SJTB) differs from our registry. */
export const Reconciliation = z.object({
  id: z.string(),
  channelId: z.string(),
  channel: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(synchronisedKinds),
  received: z.int(),
  agreeing: z.int(),
  differences: z.array(Difference),
})

export const registryEndpoints = {
  listFiledSubjects: endpoint({
    method: 'GET',
    path: '/api/registry/subjects',
    summary: 'The registry (登记库): filed sponsors this caller may see, with what of each is here',
    right: 'registry.read',
    query: SubjectQuery,
    personal: { holds: ['names'], of: 'rows', owners: ({ answer }) => ownersOf(answer) },
    answer: SubjectPage,
  }),
  searchFiledSubjects: endpoint({
    method: 'POST',
    path: '/api/registry/subjects/search',
    summary:
      'The same of what a text means: a part of a name, a number, a domain, an address, a certificate; it is no part of an address, which is written into logs',
    right: 'registry.read',
    body: SubjectQuery.extend({ text: z.string().trim().min(1).max(200) }),
    personal: { holds: ['names'], of: 'rows', owners: ({ answer }) => ownersOf(answer) },
    answer: SubjectPage,
  }),
  getFiledSubject: endpoint({
    method: 'GET',
    path: '/api/registry/subjects/:subjectId',
    summary:
      'One filed sponsor: all that is filed with numbers of persons masked, its services, the orders about it, and tasks',
    right: 'registry.read',
    params: z.strictObject({ subjectId: z.uuid() }),
    personal: {
      holds: ['filing'],
      of: 'owners',
      owners: ({ answer }) => ({ customers: [answer.customer.id] }),
    },
    answer: FiledSubject.extend({
      /** Lists of which only the first, or newest, are told. */
      cut: z.array(z.enum(['services', 'orders', 'tasks', 'materials'])),
      /** By which file it came in, for staff; the name is kept as long as the file. */
      cameBy: z.object({ importId: z.uuid(), name: z.string(), at: z.iso.datetime() }).optional(),
      /** Left out of records that hold no more than their numbers. */
      filing: FilingView.optional(),
      filedServices: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          name: z.string(),
          kind: z.enum(serviceKinds),
          domains: z.array(z.string()),
          accessHere: z.boolean(),
          cancelledAt: z.iso.datetime().optional(),
        }),
      ),
      orders: z.array(
        z.object({
          id: z.uuid(),
          reference: z.string(),
          orderType: z.enum(orderTypes),
          state: z.enum(orderStates),
          createdAt: z.iso.datetime(),
          stateSince: z.iso.datetime(),
        }),
      ),
      /** Where the newest synchronisation of its administration says otherwise; left out when none was compared since it was filed. */
      compared: z.object({ at: z.iso.datetime(), channel: z.string(), differences: z.array(Difference) }).optional(),
      /** The newest papers of its orders; they are opened at the order, with a reason where one is needed, and count there. */
      materials: z.array(
        z.object({
          orderId: z.uuid(),
          reference: z.string(),
          kind: MaterialKindShape,
          uploadedAt: z.iso.datetime(),
          pages: z.int(),
        }),
      ),
      tasks: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(taskKinds),
          about: z.string(),
          isOpen: z.boolean(),
          openedAt: z.iso.datetime(),
        }),
      ),
    }),
  }),
  listReconciliations: endpoint({
    method: 'GET',
    path: '/api/registry/reconciliations',
    summary: 'How what the administrations hold differs from our registry, newest first',
    right: 'registry.compare',
    personal: ofMany('reports'),
    answer: z.object({ reconciliations: z.array(Reconciliation) }),
  }),
  listFiledServices: endpoint({
    method: 'GET',
    path: '/api/registry/services',
    summary: 'What the administration published, as far as this caller may see it',
    right: 'registry.read',
    query: z.strictObject({
      /** Only what this customer has filed, of what the caller may see. */
      customerId: z.uuid().optional(),
      ...pageQuery(),
    }),
    personal: { holds: ['names'], of: 'rows', owners: ({ answer }) => ({ services: ids(answer.services) }) },
    answer: z.object({ services: z.array(FiledService), ...pageAnswer }),
  }),
}
