import type { ImportStep } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { minuteMs } from '../../platform/time/durations.ts'

/** Whoever worked at it and said nothing for so long was ended. */
const silentMs = 2 * minuteMs

/** Tells how far it is, at once and to everybody: also while the transaction that takes it in is open. */
export type TellProgress = (step: ImportStep, done: number, total: number) => Promise<void>

export const tellingProgress =
  ({ db, now }: Pick<Deps, 'db' | 'now'>, importId: string): TellProgress =>
  async (step, done, total) => {
    const it = { step, done, total, at: now() }
    await db
      .insertInto('importProgress')
      .values({ ...it, importId })
      .onConflict((conflict) => conflict.column('importId').doUpdateSet(it))
      .execute()
  }

/** Does the work, which tells how far it is; afterwards nobody works at it any more. */
export async function withProgress<Result>(
  deps: Pick<Deps, 'db' | 'now'>,
  importId: string,
  act: (tell: TellProgress) => Promise<Result>,
): Promise<Result> {
  try {
    return await act(tellingProgress(deps, importId))
  } finally {
    await deps.db.deleteFrom('importProgress').where('importId', '=', importId).execute()
  }
}

export const findProgress = ({ db, now }: Pick<Deps, 'db' | 'now'>, importId: string) =>
  db
    .selectFrom('importProgress')
    .select(['step', 'done', 'total'])
    .where('importId', '=', importId)
    .where('at', '>', new Date(now().getTime() - silentMs))
    .executeTakeFirst()
