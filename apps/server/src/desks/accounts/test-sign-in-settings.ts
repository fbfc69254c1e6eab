import { sql } from 'kysely'
import type { TestApp } from '../../test-app.ts'

/** What was written about an account, oldest first. */
export async function actionsAbout({ deps }: Pick<TestApp, 'deps'>, accountId: string): Promise<string[]> {
  const rows = await deps.db
    .selectFrom('audit')
    .select('action')
    .where('about', '=', `account:${accountId}`)
    .orderBy('at')
    .execute()
  return rows.map(({ action }) => action)
}

/** How the provider has people sign in. */
export const setSignIn = ({ deps, provider }: Pick<TestApp, 'deps' | 'provider'>, signIn: object) =>
  deps.db
    .updateTable('providers')
    .set({ settings: sql`jsonb_set(settings, '{signIn}', ${JSON.stringify(signIn)}::jsonb)` })
    .where('id', '=', provider.id)
    .execute()
