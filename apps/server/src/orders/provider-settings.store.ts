import type { Db, ProviderSettings } from '../platform/database.ts'

export async function getProviderSettings(db: Db, providerId: string): Promise<ProviderSettings> {
  const { settings } = await db
    .selectFrom('providers')
    .select('settings')
    .where('id', '=', providerId)
    .executeTakeFirstOrThrow()
  return settings as ProviderSettings
}
