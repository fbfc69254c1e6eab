import { serviceKinds } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pageAnswer, pageQuery } from './pages.ts'
import { ids, ofMany } from './personal-data.ts'

export const FiledService = z.object({
  id: z.string(),
  subjectId: z.string(),
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

/** What a synchronisation brought; `none`: nothing at all. */
export const synchronisedKinds = ['filings', 'domains', 'ip', 'none'] as const
export type SynchronisedKind = (typeof synchronisedKinds)[number]

/** How what an administration holds (SJTB) differs from our registry. */
export const Reconciliation = z.object({
  id: z.string(),
  channelId: z.string(),
  channel: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(synchronisedKinds),
  received: z.int(),
  agreeing: z.int(),
  differences: z.array(
    z.object({
      what: z.enum(['missing-here', 'missing-there', 'differs']),
      about: z.string(),
      field: z.string().optional(),
      here: z.string().optional(),
      there: z.string().optional(),
    }),
  ),
})

export const registryEndpoints = {
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
    query: z.strictObject({ ...pageQuery() }),
    personal: { holds: ['names'], of: 'rows', owners: ({ answer }) => ({ services: ids(answer.services) }) },
    answer: z.object({ services: z.array(FiledService), ...pageAnswer }),
  }),
}
