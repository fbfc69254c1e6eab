import { z } from 'zod'
import { NamedCode } from './code-tables.ts'
import { endpoint } from './endpoint.ts'
import { ReportFault } from './gateway-faults.ts'
import { pageAnswer, pageQuery } from './pages.ts'
import { ids } from './personal-data.ts'

/** What an administration may want to have looked into, by the block it came in. */
export const taskKinds = [
  /** HSRW, answered with HSJG */
  'verification',
  /** WBAWZLB, answered with WBACLJG */
  'unfiled-site',
  /** HCJG: Zthc, Jrhc, Kkwzhc, Wzch */
  'wrong-subject',
  'wrong-access',
  'empty-service',
  'unreachable-service',
  /** XGTZ */
  'rectify',
  /** FFJRHMD */
  'illegal-access',
  /** ZXSJ: what is filed no more must not be reached any longer */
  'cut-access',
  /** HCJG of IP filings: Yj, Ct, Wb */
  'ip-out-of-range',
  'ip-conflict',
  'ip-unreported',
  /** BASJ of an approved order shows something else than it asked for */
  'published-otherwise',
  /** BAJG of an order that went its way meanwhile */
  'late-result',
  /** A file says something else of a filing than the registry */
  'imported-otherwise',
  /** A filing of a file has the number or a domain of another one here */
  'imported-twice',
] as const
export type TaskKind = (typeof taskKinds)[number]

export const TaskView = z.object({
  id: z.string(),
  kind: z.enum(taskKinds),
  /** None: a file that was brought in asks, and no administration. */
  channelId: z.string().optional(),
  channel: z.string().optional(),
  /** A domain, a number or a name. */
  about: z.string(),
  state: z.enum(['open', 'answered', 'reported', 'done']),
  /** Does the answer go to the administration? */
  isReported: z.boolean(),
  openedAt: z.iso.datetime(),
  deadlineOn: z.iso.date(),
  /** It rests on holidays the State Council has not announced yet. */
  deadlineEstimated: z.literal(true).optional(),
  isOverdue: z.boolean(),
  answeredAt: z.iso.datetime().optional(),
  answeredBy: z.string().optional(),
  /** In which file the answer went out. */
  sequence: z.int().optional(),
  /** Why the answer could not be put into a file. */
  fault: ReportFault.optional(),
  /** The order it is about. */
  order: z.object({ id: z.string(), reference: z.string() }).optional(),
})
export type TaskView = z.infer<typeof TaskView>

/** Take over what the administration decided, or a file says, or leave the order or the registry as it is. */
export const TaskDecision = z.enum(['take', 'leave'])
export type TaskDecision = z.infer<typeof TaskDecision>

/** A field of an order that was published with another value, masked; absent: there is none. */
export const PublishedDifference = z.object({
  at: z.string(),
  asked: z.string().optional(),
  published: z.string().optional(),
})
export type PublishedDifference = z.infer<typeof PublishedDifference>

/** What a file says of a filing, and what the registry says; absent: nothing. */
export const ImportDifference = z.object({
  field: z.enum(['name', 'number', 'services', 'domains']),
  here: z.string().optional(),
  file: z.string().optional(),
})
export type ImportDifference = z.infer<typeof ImportDifference>

export const TaskAnswer = z.strictObject({
  /** What was found and done; goes to the administration where it asks for an answer. */
  note: z.string().trim().min(1).max(255),
  /** Of a verification: is the filing right? */
  passed: z.boolean().optional(),
  /** Of a verification that did not pass: what is wrong. */
  faults: z.string().trim().max(4000).optional(),
  /** Of an unfiled site: id of the administration's table 处理结果, one of the task's `outcomes`. */
  outcome: z.int().optional(),
  /** Of a task about an order or an import: one of the task's `decisions`. */
  decision: TaskDecision.optional(),
})
export type TaskAnswer = z.infer<typeof TaskAnswer>

const params = z.strictObject({ taskId: z.uuid() })

export const inspectionEndpoints = {
  listTasks: endpoint({
    method: 'GET',
    path: '/api/inspections/tasks',
    summary: 'What the administrations want to have looked into, the most urgent first',
    right: 'task.read',
    query: z.strictObject({
      state: z.enum(['open', 'answered', 'reported', 'done']).optional(),
      kind: z.enum(taskKinds).optional(),
      ...pageQuery(100),
    }),
    personal: { holds: ['names'], of: 'rows', owners: ({ answer }) => ({ tasks: ids(answer.tasks) }) },
    answer: z.object({ tasks: z.array(TaskView), next: pageAnswer.next, open: z.int(), overdue: z.int() }),
  }),
  getTask: endpoint({
    method: 'GET',
    path: '/api/inspections/tasks/:taskId',
    summary: 'A task with what the administration says, masked',
    right: 'task.read',
    params,
    personal: { holds: ['reports'], of: 'owners', owners: ({ answer }) => ({ tasks: [answer.id] }) },
    answer: TaskView.extend({
      detail: z.unknown(),
      answer: z.object(TaskAnswer.shape).optional(),
      /** Of an unfiled site: what its administration lets be answered as `outcome`. */
      outcomes: z.array(NamedCode).optional(),
      /** Of a task about an order or an import: what may be decided now. */
      decisions: z.array(TaskDecision).optional(),
      /** Of `published-otherwise`: where order and publication differ. */
      differences: z.array(PublishedDifference).optional(),
      /** Of a task of an import: where it stands in the file, the record here, and what differs. */
      imported: z
        .object({
          importId: z.uuid(),
          sheet: z.string(),
          row: z.int(),
          /** Left out when the record is gone. */
          subject: z.object({ id: z.uuid(), number: z.string(), name: z.string() }).optional(),
          differences: z.array(ImportDifference),
        })
        .optional(),
      /** Of `late-result`: what the administration decided. */
      result: z
        .object({
          outcome: z.enum(['approved', 'refused', 'fault', 'informational']),
          codes: z.array(z.int()),
          opinion: z.string().optional(),
        })
        .optional(),
    }),
  }),
  answerTask: endpoint({
    method: 'POST',
    path: '/api/inspections/tasks/:taskId/answer',
    summary: 'Says what became of a task; where the administration waits for it, it is reported',
    right: 'task.answer',
    audit: {
      actions: { 'task.answer': { zh: '答复检查任务', en: 'Task answered' } },
      things: { task: { zh: '检查任务', en: 'Task' } },
    },
    params,
    body: TaskAnswer,
    personal: { holds: ['names'], of: 'owners', owners: ({ answer }) => ({ tasks: [answer.id] }) },
    answer: TaskView,
  }),
}
