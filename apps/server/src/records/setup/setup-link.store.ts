import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { LinkState } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { hourMs } from '../../platform/time/durations.ts'

type Sealed = Pick<Deps, 'db' | 'cipher' | 'now'>

const setupLinkHours = 24
/** One that ends sooner is replaced when a server starts. */
const renewedBeforeMs = hourMs

export interface SetupLink {
  token: string
  expiresAt: Date
}

/** The link that is open, the same for every server; a new one where the old is over, or another is wished for. */
export async function keepSetupLink({ db, cipher, now }: Sealed, { renew }: { renew: boolean }): Promise<SetupLink> {
  const soon = new Date(now().getTime() + renewedBeforeMs)
  const link = { nonce: randomUUID(), expiresAt: new Date(now().getTime() + setupLinkHours * hourMs) }
  await db
    .insertInto('setupLink')
    .values(link)
    .onConflict((conflict) =>
      conflict
        .column('single')
        .doUpdateSet({ ...link, usedAt: null })
        .where((it) => it.or([it.lit(renew), it('setupLink.expiresAt', '<=', soon)])),
    )
    .execute()
  const { nonce, expiresAt } = await db.selectFrom('setupLink').selectAll().executeTakeFirstOrThrow()
  return { token: tokenOf(cipher, nonce), expiresAt }
}

/** The link with this token, and how it stands; undefined for any other token. */
export async function findSetupLink({ db, cipher, now }: Sealed, token: string) {
  const row = await db.selectFrom('setupLink').selectAll().executeTakeFirst()
  if (!row || !sameText(token, tokenOf(cipher, row.nonce))) return undefined
  const state: LinkState = row.usedAt ? 'used' : row.expiresAt <= now() ? 'expired' : 'open'
  return { state, expiresAt: row.expiresAt }
}

/** Whether a server has started here. */
export const hasSetupLink = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('setupLink').select('single').executeTakeFirst()) !== undefined

export async function useSetupLink(tx: Tx, at: Date): Promise<void> {
  await tx.updateTable('setupLink').set({ usedAt: at }).where('usedAt', 'is', null).execute()
}

/** Whoever has the database, but not the keys, cannot open it. */
const tokenOf = (cipher: Cipher, nonce: string): string => cipher.blindIndex('setup-link', nonce).toString('base64url')

function sameText(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
