import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { CallFault, ChannelFault } from './gateway-faults.ts'
import { ids, writtenAs } from './personal-data.ts'
import { RealReason } from './real-reason.ts'
import { DownloadContent, DownloadFault, ResultOutcome } from './result-outcomes.ts'

/** One administration, one ispId. */
export const ChannelView = z.object({
  id: z.string(),
  name: z.string(),
  administration: z.string(),
  ispId: z.string(),
  baseUrl: z.string(),
  userName: z.string(),
  /** Does the administration still check filing passwords (`isp_verifybamm`)? */
  checksPasswords: z.boolean(),
  /** Is it asked what is filed of domains and sponsors (`isp_querybeianstatus`)? */
  asksStatus: z.boolean(),
  /** The edition of the interface it speaks today: the file an operator loaded, or V3.0 where there is none. */
  edition: z.object({ fileId: z.uuid(), version: z.string() }).optional(),
  /** Are files encrypted? The keys themselves are never answered. */
  encrypts: z.boolean(),
  state: z.enum(['open', 'stopped']),
  lastSequence: z.int(),
  waitingOrders: z.int(),
  waitingFiles: z.int(),
  lastSuccessAt: z.iso.datetime().optional(),
  lastError: ChannelFault.optional(),
  lastErrorAt: z.iso.datetime().optional(),
  nextTryAt: z.iso.datetime().optional(),
  /** When the administration takes reports, in Shanghai time; absent: at any time. */
  openHours: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
  /** Too many calls failed: nobody calls until then. */
  brokenUntil: z.iso.datetime().optional(),
})
export type ChannelView = z.infer<typeof ChannelView>

export const ReportFileView = z.object({
  id: z.string(),
  channelId: z.string(),
  sequence: z.int(),
  state: z.enum(['composed', 'sending', 'accepted', 'refused']),
  /** Of a list the first alone. */
  orders: z.array(z.object({ id: z.string(), reference: z.string(), subjectName: z.string() })),
  ordersTotal: z.int(),
  /** Answers to the administration's tasks in it. */
  tasks: z.array(z.object({ id: z.string(), about: z.string() })),
  /** Verification materials of what is filed in it, by number. */
  filedMaterials: z.array(z.object({ id: z.string(), about: z.string() })),
  sizeBytes: z.int(),
  /** False when its time was over: the number stays, the content is gone. */
  isKept: z.boolean(),
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
  content: DownloadContent,
  receivedAt: z.iso.datetime(),
  /** Given by hand. */
  isImported: z.boolean(),
  isKept: z.boolean(),
  fault: DownloadFault.optional(),
})

const secret = z.string().regex(/^[\x21-\x7e]{16}$/, '16 characters')
const Settings = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Scheme, host and port: `https://bagl.example.gov.cn`. */
  baseUrl: z.url({ protocol: /^https?$/ }).max(300),
  userName: z.string().min(1).max(64),
  password: z.string().min(1).max(128),
  /** Whether it is asked about filing passwords; not, where it is left out of a new channel. */
  checksPasswords: z.boolean().optional(),
  /** Whether it is asked what is filed; not, where it is left out of a new channel. */
  asksStatus: z.boolean().optional(),
  /** Both or neither; 16 characters each. */
  key: secret.optional(),
  iv: secret.optional(),
})

export const NewChannel = Settings.extend({
  administration: z.string().regex(/^\d{6}$/),
  ispId: z.string().regex(/^[1-9]\d{0,18}$/),
  /** The number the administration accepted last, from another system: ours goes on behind it. */
  lastSequence: z.int().min(0).max(2_000_000_000).default(0),
})

const channel = z.strictObject({ channelId: z.uuid() })
const file = z.strictObject({ fileId: z.uuid() })
const Reason = z.strictObject({ reason: z.string().trim().min(2).max(500) })

export const ChannelStatistics = z.object({
  hours: z.array(
    z.object({
      at: z.iso.datetime(),
      calls: z.int(),
      /** The administration did what was asked. */
      done: z.int(),
      /** Calls that were answered with a refusal. */
      refused: z.int(),
      unreachable: z.int(),
      medianMs: z.int(),
      slowestMs: z.int(),
      /** Orders that were decided on. */
      approved: z.int(),
      returned: z.int(),
    }),
  ),
  codes: z.array(z.object({ operation: z.string(), code: z.int().optional(), calls: z.int() })),
})

export const reportingEndpoints = {
  createChannel: endpoint({
    method: 'POST',
    path: '/api/reporting/channels',
    summary: 'Makes a line to an administration; the keys are sealed and never shown again',
    right: 'channel.keep',
    passwordAgain: true,
    audit: {
      actions: { 'channel.create': { zh: '新建上报通道', en: 'Channel made' } },
      things: { channel: { zh: '上报通道', en: 'Channel' } },
    },
    body: NewChannel,
    personal: 'none',
    answer: ChannelView,
  }),
  updateChannel: endpoint({
    method: 'PUT',
    path: '/api/reporting/channels/:channelId',
    summary: 'Changes address, name or secrets of a channel; what is left out stays, the ledger too',
    right: 'channel.keep',
    passwordAgain: true,
    audit: { actions: { 'channel.update': { zh: '修改上报通道', en: 'Channel changed' } } },
    params: channel,
    body: Settings.partial(),
    personal: 'none',
    answer: ChannelView,
  }),
  testChannel: endpoint({
    method: 'POST',
    path: '/api/reporting/channels/:channelId/test',
    summary: 'Asks the administration about a domain and about the last upload, to see whether the line works',
    right: 'report.steer',
    audit: { actions: { 'channel.test': { zh: '测试上报通道', en: 'Channel tested' } } },
    params: channel,
    body: z.strictObject({ domain: z.string().max(128).default('example.cn') }),
    personal: 'none',
    answer: z.object({
      works: z.boolean(),
      /** What the administration said, or why it said nothing. */
      answer: CallFault,
      tookMs: z.int(),
      filed: z.boolean().optional(),
      /** The number the administration says it accepted last. */
      lastSequence: z.int().optional(),
    }),
  }),
  getChannelStatistics: endpoint({
    method: 'GET',
    path: '/api/reporting/channels/:channelId/statistics',
    summary: 'Calls, their latency and what came of them, hour by hour',
    right: 'report.read',
    params: channel,
    query: z.strictObject({
      hours: z.coerce
        .number()
        .int()
        .min(1)
        .max(24 * 31)
        .default(24),
    }),
    personal: 'none',
    answer: ChannelStatistics,
  }),
  readReportFile: endpoint({
    method: 'GET',
    path: '/api/reporting/files/:fileId',
    summary: 'A file that was sent, with its XML, masked, and without pictures',
    right: 'report.read',
    params: file,
    personal: {
      holds: ['reports'],
      of: 'owners',
      owners: ({ answer }) => ({ orders: ids(answer.file.orders), tasks: ids(answer.file.tasks) }),
    },
    answer: z.object({ file: ReportFileView, xml: z.string() }),
  }),
  exportReportFile: endpoint({
    method: 'POST',
    path: '/api/reporting/files/:fileId/export',
    summary: 'The XML file for manual entry: masked, or complete when a reason is given',
    right: 'report.export',
    passwordAgain: true,
    audit: {
      actions: {
        'report-file.export': { zh: '导出上报文件', en: 'Report file exported' },
        'report-file.reveal': { zh: '导出完整文件', en: 'Complete report file exported' },
      },
      things: { 'report-file': { zh: '上报文件', en: 'Report file' } },
    },
    params: file,
    body: z.strictObject({ reason: RealReason.optional() }),
    personal: writtenAs('report-file.export', 'reports'),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  resendFile: endpoint({
    method: 'POST',
    path: '/api/reporting/files/:fileId/resend',
    summary: 'Sends a file at once, also one that was accepted before',
    right: 'report.steer',
    audit: { actions: { 'report-file.resend': { zh: '重新发送文件', en: 'Report file sent again' } } },
    params: file,
    body: Reason,
    personal: { holds: ['names'], of: 'owners', owners: ({ answer }) => ({ orders: ids(answer.orders) }) },
    answer: ReportFileView,
  }),
  readDownloadFile: endpoint({
    method: 'GET',
    path: '/api/reporting/downloads/:fileId',
    summary: 'A file that was received, with its XML, masked, and what became of each result in it',
    right: 'report.read',
    params: file,
    personal: {
      holds: ['reports'],
      of: 'owners',
      owners: ({ answer }) => ({ orders: answer.results.flatMap(({ orderId }) => orderId ?? []) }),
    },
    answer: z.object({
      file: DownloadView,
      /** Absent when it cannot be opened. */
      xml: z.string().optional(),
      results: z.array(
        z.object({
          kind: z.string(),
          position: z.int(),
          outcome: ResultOutcome,
          /** Its result codes; what to do about them is in `listCodes`. */
          codes: z.array(z.int()).optional(),
          orderId: z.string().optional(),
          at: z.iso.datetime(),
        }),
      ),
    }),
  }),
  retryDownload: endpoint({
    method: 'POST',
    path: '/api/reporting/downloads/:fileId/retry',
    summary: 'Reads a quarantined file again and applies what was put aside',
    right: 'report.steer',
    audit: {
      actions: { 'download.retry': { zh: '重新处理文件', en: 'Received file read again' } },
      things: { 'download-file': { zh: '收到的文件', en: 'Received file' } },
    },
    params: file,
    body: Reason,
    personal: 'none',
    answer: DownloadView,
  }),
  importDownloadFile: endpoint({
    method: 'POST',
    path: '/api/reporting/channels/:channelId/downloads',
    summary:
      "Takes an administration's answer file given by hand: its XML, the zip, or the whole answer as it travelled",
    right: 'report.steer',
    audit: { actions: { 'download.import': { zh: '导入答复文件', en: 'Answer file imported' } } },
    params: channel,
    transfer: 'multipart',
    body: Reason,
    personal: 'none',
    answer: DownloadView,
  }),
  listChannels: endpoint({
    method: 'GET',
    path: '/api/reporting/channels',
    summary: 'The lines to the administrations and how they stand',
    right: 'report.read',
    personal: 'none',
    answer: z.object({ channels: z.array(ChannelView) }),
  }),
  listReportFiles: endpoint({
    method: 'GET',
    path: '/api/reporting/files',
    summary: 'The ledger of files sent and the files received, newest first, page by page',
    right: 'report.read',
    query: z.strictObject({
      channelId: z.uuid().optional(),
      /** The last file shown: older files follow. With one of the two parameters only that list is answered. */
      filesBefore: z.uuid().optional(),
      downloadsBefore: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    personal: {
      holds: ['names'],
      of: 'rows',
      owners: ({ answer }) => ({ orders: answer.files.flatMap(({ orders }) => ids(orders)) }),
    },
    answer: z.object({
      files: z.array(ReportFileView),
      moreFiles: z.boolean(),
      downloads: z.array(DownloadView),
      moreDownloads: z.boolean(),
    }),
  }),
  reopenChannel: endpoint({
    method: 'POST',
    path: '/api/reporting/channels/:channelId/open',
    summary: 'Opens a stopped channel again',
    right: 'report.steer',
    audit: { actions: { 'channel.open': { zh: '启用上报通道', en: 'Channel opened' } } },
    params: z.strictObject({ channelId: z.uuid() }),
    personal: 'none',
    answer: ChannelView,
  }),
  takeSequence: endpoint({
    method: 'POST',
    path: '/api/reporting/channels/:channelId/sequence',
    summary:
      'Takes over the count of the administration for a stopped channel, after a restore; what waits is sent behind it',
    right: 'channel.keep',
    audit: {
      actions: { 'channel.take-sequence': { zh: '接续管局的序号', en: 'Took over the count of the administration' } },
    },
    params: z.strictObject({ channelId: z.uuid() }),
    body: z.strictObject({ reason: RealReason }),
    personal: 'none',
    answer: z.object({ sequence: z.int(), renumbered: z.int() }),
  }),
}
