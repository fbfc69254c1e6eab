import type { Finding, ProviderCard, ProviderView } from '@openbeian/contract'
import { findProvince } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { getProviderFacts, listProviders, setProviderFacts } from '../../records/accounts/providers.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { listAdministrations } from '../../records/channels/channels.store.ts'
import { readCard } from './find-setup-faults.ts'
import { conflict } from './refuse-setup.ts'
import { setupLock } from './set-up-provider.ts'
import { setupError } from './setup.errors.ts'

interface ChangeRequest {
  /** A provider alone: done at the command line of its server. */
  who: Caller | { providerId: string }
  why: string
  card: unknown
}

/** Says licence, provinces, names of sites and contact anew, all or nothing. Throws `setup.faults`. */
export const changeProvider = (
  deps: Pick<Deps, 'db' | 'cipher' | 'now'>,
  { who, why, card: given }: ChangeRequest,
): Promise<ProviderView> =>
  inTransaction(deps, async (work) => {
    const { providerId } = who
    const { card, findings } = readCard(given)
    if (!card) throw setupError('setup.faults', { findings })
    // two providers that take the same name at once
    await sql`select pg_advisory_xact_lock(${setupLock})`.execute(work.db)
    const others = (await listProviders(work.db)).filter(({ id }) => id !== providerId)
    const channels = await listAdministrations(work.db, providerId)
    const conflicts = [...hostsTaken(card, others), ...provincesInUse(card, channels)]
    if (conflicts.length > 0) throw setupError('setup.faults', { findings: conflicts })
    const before = await getProviderFacts(work, providerId)
    await setProviderFacts(work, providerId, { ...card, provinces: [...new Set(card.provinces)] })
    const caller = 'accountId' in who ? who : undefined
    await writeAudit(work, {
      ...(caller ? { caller } : { providerId }),
      action: 'provider.change',
      about: `provider:${providerId}`,
      before: shown(before),
      after: shown(card),
      reason: why,
    })
    return getProviderFacts(work, providerId)
  })

const shown = ({ licence, provinces, hosts, contact }: Omit<ProviderView, 'name' | 'code'>) => ({
  licence: licence ?? '',
  provinces,
  hosts,
  contact: contact ? `${contact.name} ${contact.phone} ${contact.email}` : '',
})

const hostsTaken = ({ hosts }: ProviderCard, others: readonly { hosts: string[] }[]): Finding[] =>
  hosts.flatMap((host, at) =>
    others.some((it) => it.hosts.includes(host))
      ? [conflict(`hosts.${at}`, '已有服务商使用此域名。', 'Another provider is found under this name.')]
      : [],
  )

/** Where a channel reports, the provider works. */
const provincesInUse = ({ provinces }: ProviderCard, administrations: readonly string[]): Finding[] =>
  administrations
    .filter((it) => !provinces.includes(it))
    .map((it) => {
      const province = findProvince(it)
      return conflict(
        'provinces',
        `${province?.zh ?? it}还有上报通道，不能去掉。`,
        `A channel reports to ${province?.en ?? it}: it cannot be left out.`,
      )
    })
