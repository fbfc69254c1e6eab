import { orderTypes } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FilingShape } from './filing-shape.ts'
import { ofMany } from './personal-data.ts'
import { Sentence } from './problem.ts'
import { sheetTemplate } from './sheet-template.ts'

/** So many filings come in by one table or call. */
export const maxBatchRows = 1000

/**
 * How a row stands. `waiting`: no draft yet; `drafted`: not checked yet; `clean`: the rules have nothing against it;
 * `faulty`: it has to be mended in its order; `refused`: there is no draft of it, bring the row again.
 */
export const batchRowStates = ['waiting', 'drafted', 'clean', 'faulty', 'refused', 'handed-in'] as const
export type BatchRowState = (typeof batchRowStates)[number]

export const BatchView = z.object({
  id: z.uuid(),
  name: z.string(),
  madeAt: z.iso.datetime(),
  rows: z.int(),
  counts: z.record(z.enum(batchRowStates), z.int()),
})
export type BatchView = z.infer<typeof BatchView>

export const BatchFinding = z.object({
  /** The dotted path in the filing, or the column of the table. */
  at: z.string(),
  severity: z.enum(['blocks', 'warns', 'informs']),
  message: Sentence,
  whatToDo: Sentence.optional(),
  /** The value that was most probably meant. */
  proposed: z.string().optional(),
})
export type BatchFinding = z.infer<typeof BatchFinding>

export const BatchRowView = z.object({
  /** From 1, as the rows came; of a sheet its row. */
  row: z.int(),
  state: z.enum(batchRowStates),
  /** Whoever brought the row calls it so. */
  key: z.string().optional(),
  order: z.object({ id: z.uuid(), reference: z.string(), subjectName: z.string() }).optional(),
  findings: z.array(BatchFinding),
})
export type BatchRowView = z.infer<typeof BatchRowView>

export const BatchRow = z.strictObject({
  key: z.string().trim().max(64).optional(),
  /**
   * For whom. Staff: number or own id of the customer. A third party: the mandate, or the name of whoever gave it. Left out by
   * an applicant: for the own customer.
   */
  customer: z.string().trim().max(200).optional(),
  orderType: z.enum(orderTypes).default('FIRST'),
  filedSubjectId: z.uuid().optional(),
  filedServiceId: z.uuid().optional(),
  filing: FilingShape,
})
export type BatchRow = z.infer<typeof BatchRow>

const right = 'batch.bring'
const one = z.strictObject({ batchId: z.uuid() })
const name = z.string().trim().min(1).max(200)

export const batchSteps = ['draft', 'check', 'submit'] as const
export type BatchStep = (typeof batchSteps)[number]

export const batchEndpoints = {
  listBatches: endpoint({
    method: 'GET',
    path: '/api/batches',
    summary: 'What the caller brought in as many drafts at once, the newest first',
    right,
    personal: 'none',
    answer: z.object({ batches: z.array(BatchView) }),
  }),
  getBatch: endpoint({
    method: 'GET',
    path: '/api/batches/:batchId',
    summary: 'How far a batch is',
    right,
    params: one,
    personal: 'none',
    answer: BatchView,
  }),
  listBatchRows: endpoint({
    method: 'GET',
    path: '/api/batches/:batchId/rows',
    summary: 'The rows of a batch with their orders and what the rules find, page by page',
    right,
    params: one,
    query: z.strictObject({
      state: z.enum(batchRowStates).optional(),
      after: z.coerce.number().int().min(0).max(1_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    personal: ofMany('names'),
    answer: z.object({ rows: z.array(BatchRowView), next: z.int().optional() }),
  }),
  startBatch: endpoint({
    method: 'POST',
    path: '/api/batches',
    budget: 'batches.account',
    summary: 'Takes in up to 1,000 filings to be drafted row by row; `continueBatch` does the work',
    right,
    audit: {
      actions: { 'batch.start': { zh: '批量备案', en: 'Many filings brought' } },
      things: { batch: { zh: '批次', en: 'Batch' } },
    },
    body: z.strictObject({ name: name.default('API'), rows: z.array(BatchRow).min(1).max(maxBatchRows) }),
    maxBodyBytes: 20 * 1024 * 1024,
    personal: 'none',
    answer: BatchView,
  }),
  startBatchByTable: endpoint({
    method: 'POST',
    path: '/api/batches/table',
    budget: 'batches.account',
    summary: 'The same by a sheet (xlsx, CSV) of the template: a filing a row',
    right,
    transfer: 'multipart',
    maxFileBytes: 20 * 1024 * 1024,
    body: z.strictObject({}),
    personal: 'none',
    answer: BatchView,
  }),
  continueBatch: endpoint({
    method: 'POST',
    path: '/api/batches/:batchId/steps',
    summary: 'Works on the rows behind `after` for some seconds: drafts, checks or hands in; call it again with `next`',
    right,
    audit: { actions: { 'batch.submit': { zh: '批量提交', en: 'Many filings handed in' } } },
    params: one,
    body: z.discriminatedUnion('step', [
      z.strictObject({ step: z.enum(['draft', 'check']), after: z.int().min(0).max(1_000_000).default(0) }),
      z.strictObject({
        step: z.literal('submit'),
        after: z.int().min(0).max(1_000_000).default(0),
        /** That everything in them is true, for each of them. */
        confirmedTrue: z.literal(true),
      }),
    ]),
    personal: 'none',
    answer: z.object({
      batch: BatchView,
      /** Where to go on; left out: there is nothing left to do. */
      next: z.int().optional(),
      /** Why it does not go on for now. */
      stopped: Sentence.optional(),
    }),
  }),
  downloadBatchTemplate: endpoint({
    ...sheetTemplate,
    path: '/api/batch-template',
    summary: 'The table of filings to fill in',
  }),
}
