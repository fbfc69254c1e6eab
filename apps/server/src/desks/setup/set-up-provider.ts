import type { Setup } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { type Deps, type DepsInTx, inTransaction } from '../../platform/deps.ts'
import { insertAccount } from '../../records/accounts/accounts.store.ts'
import { linkHours, makeLink } from '../../records/accounts/one-time-links.store.ts'
import { noPassword } from '../../records/accounts/password.ts'
import { insertProvider, listProviders } from '../../records/accounts/providers.store.ts'
import { siteUnderOwnName } from '../../records/accounts/site-of-provider.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { useSetupLink } from '../../records/setup/setup-link.store.ts'
import { addressOf } from '../accounts/account-mails.ts'
import { insertChannel } from '../reporting/channel-settings.ts'
import { findConflicts } from './refuse-setup.ts'
import { setupError } from './setup.errors.ts'

export interface SetUpRequest {
  setup: Setup
  /** The first provider of an installation, or one more. */
  which: 'first' | 'another'
  ip: string
}

export interface SetUp {
  providerId: string
  /** Where the first administrator chooses a password; without a known address of the site a path alone. */
  administratorLink: string
  linkHours: number
}

/** One at a time, whichever server, page or command asks. */
export const setupLock = 7_110_258

/**
 * Makes a provider with its first administrator and its channels: all of it, or nothing.
 * Throws `setup.done-already`, `setup.none-yet`, `setup.faults`.
 */
export async function setUpProvider(deps: Deps, { setup, which, ip }: SetUpRequest): Promise<SetUp> {
  return inTransaction(deps, async (work) => {
    await sql`select pg_advisory_xact_lock(${setupLock})`.execute(work.db)
    const others = await listProviders(work.db)
    if (which === 'first' && others.length > 0) throw setupError('setup.done-already')
    if (which === 'another' && others.length === 0) throw setupError('setup.none-yet')
    const findings = findConflicts(work, setup, others)
    if (findings.length > 0) throw setupError('setup.faults', { findings })
    const caller = await beginProvider(work, { setup, ip })
    const { providerId, accountId } = caller
    for (const channel of setup.channels) await insertChannel({ ...work, caller }, channel)
    await useSetupLink(work.db, work.now())
    const token = await makeLink(work, { providerId, purpose: 'invite', accountId })
    const { publicUrl } = setup.provider
    if (publicUrl) await work.installation?.keepPublicUrl(publicUrl)
    const address = publicUrl?.replace(/\/$/, '') ?? work.publicAddress?.()
    const base = address === undefined ? '' : siteUnderOwnName(address, setup.provider.hosts)
    return { providerId, administratorLink: addressOf(base, 'invite', token), linkHours: linkHours.invite }
  })
}

async function beginProvider(work: DepsInTx, { setup, ip }: Pick<SetUpRequest, 'setup' | 'ip'>): Promise<Caller> {
  const { publicUrl: _, ...provider } = setup.provider
  const provinces = [...new Set(provider.provinces)]
  const providerId = await insertProvider(work, { ...provider, provinces, settings: {} })
  const { administrator } = setup
  const role = 'admin'
  const accountId = await insertAccount(work, { providerId, ...administrator, role, passwordHash: noPassword })
  if (!accountId) throw new Error('A provider that was made this moment has an account.')
  const caller: Caller = { accountId, name: administrator.name, role, providerId, ip }
  await writeAudit(work, {
    providerId,
    ip,
    action: 'provider.set-up',
    about: `provider:${providerId}`,
    after: { name: provider.name, code: provider.code, licence: provider.licence, provinces, hosts: provider.hosts },
  })
  return caller
}
