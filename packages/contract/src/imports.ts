import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofMany } from './personal-data.ts'
import { RealReason } from './real-reason.ts'

export const importStates = ['uploading', 'waiting', 'reading', 'reported', 'failed', 'applied', 'undone'] as const
export type ImportState = (typeof importStates)[number]
export const importFormats = ['xlsx', 'csv', 'BASJ', 'SJTB'] as const
export type ImportFormat = (typeof importFormats)[number]

/** `mistake`: the filing stays out. `warning`: it comes in, and somebody should look. `note`: it was read so. */
export const importLevels = ['mistake', 'warning', 'note'] as const
export type ImportLevel = (typeof importLevels)[number]

/** Why nothing of a file can be read, and where. */
export const ImportFault = z.object({ kind: z.string(), at: z.string().optional(), max: z.number().optional() })
export type ImportFault = z.infer<typeof ImportFault>

export const ImportFinding = z.object({
  sheet: z.string(),
  row: z.int(),
  /** As the file calls it; empty for what concerns the row. */
  column: z.string(),
  level: z.enum(importLevels),
  reason: z.string(),
  /** What stands there, numbers of persons masked. */
  value: z.string(),
  proposal: z.string().optional(),
})
export type ImportFinding = z.infer<typeof ImportFinding>

export const importSteps = ['reading', 'comparing', 'writing'] as const
export type ImportStep = (typeof importSteps)[number]

export const ImportView = z.object({
  id: z.uuid(),
  state: z.enum(importStates),
  name: z.string(),
  sizeBytes: z.number(),
  format: z.enum(importFormats).optional(),
  fault: ImportFault.extend({ zh: z.string(), en: z.string() }).optional(),
  /** Filings the file tells of, and those that can come in. */
  total: z.int(),
  clean: z.int(),
  mistakes: z.int(),
  warnings: z.int(),
  notes: z.int(),
  /** What the registry says otherwise, or holds under another record: each becomes a task when the file is applied. */
  questions: z.int(),
  /** What came in, and what of it stayed when the rest was taken back. */
  filings: z.int(),
  customers: z.int(),
  /** Tasks that were opened. */
  tasks: z.int(),
  kept: z.int(),
  /** How far it is read or taken in; left out when nobody works at it. A total of 0: nobody knows yet. */
  progress: z.object({ step: z.enum(importSteps), done: z.int(), total: z.int() }).optional(),
  madeAt: z.iso.datetime(),
  appliedAt: z.iso.datetime().optional(),
  undoneAt: z.iso.datetime().optional(),
  /** It can be taken back until then. */
  undoUntil: z.iso.datetime().optional(),
})
export type ImportView = z.infer<typeof ImportView>

/** A workbook of 30,000 filings has about ten. */
export const maxImportBytes = 100 * 1024 * 1024

const right = 'import.do'
const one = z.strictObject({ importId: z.uuid() })
const ImportSheet = z.enum(['customers', 'subjects', 'services', 'domains', 'accesses', 'people', 'numbers'])
const Language = z.enum(['zh', 'en']).default('zh')

export const importEndpoints = {
  listImports: endpoint({
    method: 'GET',
    path: '/api/imports',
    summary: 'Files that were brought in, the newest first',
    right,
    personal: 'none',
    answer: z.object({ imports: z.array(ImportView) }),
  }),
  getImport: endpoint({
    method: 'GET',
    path: '/api/imports/:importId',
    summary: 'How far a file is read, and what became of it',
    right,
    params: one,
    personal: 'none',
    answer: ImportView,
  }),
  listImportFindings: endpoint({
    method: 'GET',
    path: '/api/imports/:importId/findings',
    summary: 'What was found in a file: row, column, reason and proposal, page by page',
    right,
    params: one,
    query: z.strictObject({
      level: z.enum(importLevels).default('mistake'),
      page: z.coerce.number().int().min(0).max(2000).default(0),
    }),
    personal: ofMany('names'),
    answer: z.object({
      findings: z.array(ImportFinding.extend({ zh: z.string(), en: z.string() })),
      pages: z.int(),
    }),
  }),
  startImport: endpoint({
    method: 'POST',
    path: '/api/imports',
    summary: 'Takes a file of filings and customers to be read; nothing is changed before it is applied',
    right,
    passwordAgain: true,
    audit: {
      actions: { 'import.start': { zh: '上传导入文件', en: 'File to import uploaded' } },
      things: { import: { zh: '导入', en: 'Import' } },
    },
    transfer: 'multipart',
    maxFileBytes: maxImportBytes,
    body: z.strictObject({ mapping: z.string().max(100_000).optional() }),
    personal: 'none',
    answer: ImportView,
  }),
  applyImport: endpoint({
    method: 'POST',
    path: '/api/imports/:importId/apply',
    summary: 'Takes in every clean filing of a file, or all of it where it has no mistake: the whole, or nothing',
    right,
    passwordAgain: true,
    audit: { actions: { 'import.apply': { zh: '执行导入', en: 'Import applied' } } },
    params: one,
    body: z.strictObject({ take: z.enum(['clean', 'all']), reason: RealReason }),
    personal: 'none',
    answer: ImportView,
  }),
  undoImport: endpoint({
    method: 'POST',
    path: '/api/imports/:importId/undo',
    summary: 'Takes back within a day what came by a file; what was touched since stays, and is listed',
    right,
    passwordAgain: true,
    audit: { actions: { 'import.undo': { zh: '撤销导入', en: 'Import undone' } } },
    params: one,
    body: z.strictObject({ reason: RealReason }),
    personal: 'none',
    answer: ImportView.extend({ keptNumbers: z.array(z.string()) }),
  }),
  downloadImportReport: endpoint({
    method: 'GET',
    path: '/api/imports/:importId/report',
    summary: 'Everything that was found in a file, as a sheet',
    right,
    params: one,
    query: z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx'), language: Language }),
    personal: ofMany('names'),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  downloadImportTemplate: endpoint({
    method: 'GET',
    path: '/api/import-template',
    summary: 'The tables to fill in, each column explained',
    right: 'public.read',
    query: z.strictObject({
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      sheet: ImportSheet.default('subjects'),
      language: Language,
    }),
    personal: 'none',
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  exportRegistry: endpoint({
    method: 'POST',
    path: '/api/registry/export',
    summary: 'All that is filed here and whose it is, in the tables of the template, numbers in the clear',
    right,
    passwordAgain: true,
    audit: {
      actions: { 'registry.export': { zh: '导出登记库', en: 'Registry exported' } },
      things: { registry: { zh: '登记库', en: 'Registry' } },
    },
    body: z.strictObject({
      /** All tables as a workbook, or one of them as lines. */
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      sheet: ImportSheet.default('subjects'),
      language: Language,
      reason: RealReason,
    }),
    personal: ofMany('numbers'),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
}
