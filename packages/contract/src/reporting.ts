import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const staff = ['reviewer', 'supervisor', 'admin', 'auditor'] as const

/** One administration, one ispId. */
export const ChannelView = z.object({
  id: z.string(),
  name: z.string(),
  administration: z.string(),
  ispId: z.string(),
  baseUrl: z.string(),
  state: z.enum(['open', 'stopped']),
  lastSequence: z.int(),
  waitingOrders: z.int(),
  waitingFiles: z.int(),
  lastSuccessAt: z.iso.datetime().optional(),
  lastError: z.string().optional(),
  lastErrorAt: z.iso.datetime().optional(),
  nextTryAt: z.iso.datetime().optional(),
})
export type ChannelView = z.infer<typeof ChannelView>

export const ReportFileView = z.object({
  id: z.string(),
  channelId: z.string(),
  sequence: z.int(),
  state: z.enum(['composed', 'sending', 'accepted', 'refused']),
  orders: z.array(z.object({ id: z.string(), reference: z.string(), subjectName: z.string() })),
  sizeBytes: z.int(),
  tries: z.int(),
  answerCode: z.int().optional(),
  answerMessage: z.string().optional(),
  composedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().optional(),
})

export const DownloadView = z.object({
  id: z.string(),
  channelId: z.string(),
  fileName: z.string(),
  state: z.enum(['stored', 'acknowledged', 'applied', 'quarantined']),
  content: z.string(),
  receivedAt: z.iso.datetime(),
  fault: z.string().optional(),
})

export const reportingEndpoints = {
  listChannels: endpoint({
    method: 'GET',
    path: '/api/reporting/channels',
    summary: 'The lines to the administrations and how they stand',
    for: staff,
    answer: z.object({ channels: z.array(ChannelView) }),
  }),
  listReportFiles: endpoint({
    method: 'GET',
    path: '/api/reporting/files',
    summary: 'The ledger of files sent and the files received, newest first',
    for: staff,
    answer: z.object({ files: z.array(ReportFileView), downloads: z.array(DownloadView) }),
  }),
  reopenChannel: endpoint({
    method: 'POST',
    path: '/api/reporting/channels/:channelId/open',
    summary: 'Opens a stopped channel again',
    for: ['supervisor', 'admin'],
    params: z.object({ channelId: z.uuid() }),
    answer: ChannelView,
  }),
}
