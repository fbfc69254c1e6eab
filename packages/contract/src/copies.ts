import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Sentence } from './problem.ts'
import { RealReason } from './real-reason.ts'

const kind = z.string().max(60)

/** A copy that was restored from a backup, while nobody has said which one is live. */
export const CopyView = z.object({
  backup: z.string(),
  takenAt: z.iso.datetime(),
  restoredAt: z.iso.datetime(),
  /** Jobs that wait, by kind: they call somebody, tell somebody or remove something. */
  held: z.array(z.object({ kind, jobs: z.int(), name: Sentence })),
  /** Of several providers none declares for the others: it is said at the terminal of the server. */
  onlyAtTerminal: z.boolean(),
})
export type CopyView = z.infer<typeof CopyView>

export const copyEndpoints = {
  getCopy: endpoint({
    method: 'GET',
    path: '/api/copy',
    summary: 'Whether this is a restored copy that calls nobody yet, and which jobs are held',
    right: 'copy.declare',
    personal: 'none',
    answer: z.object({ copy: CopyView.optional() }),
  }),
  declareLive: endpoint({
    method: 'POST',
    path: '/api/copy/live',
    summary: 'Says that this copy is the live one: it calls again, and held jobs are released or dropped',
    right: 'copy.declare',
    audit: {
      actions: {
        'copy.declare-live': { zh: '声明恢复的副本为正在使用的一份', en: 'Declared the restored copy the live one' },
      },
      things: { copy: { zh: '恢复的副本', en: 'Restored copy' } },
    },
    body: z.strictObject({
      why: RealReason,
      /** Kinds of held jobs that are dropped; all others are done. */
      drop: z.array(kind).max(60).default([]),
    }),
    personal: 'none',
    answer: z.object({ released: z.int(), dropped: z.int() }),
  }),
}
