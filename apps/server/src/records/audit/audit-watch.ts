import type { Endpoint } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import type { Look, Watch } from '../../platform/http/watch.ts'
import { minuteMs } from '../../platform/time/durations.ts'
import { providerMeant } from '../accounts/provider-at.ts'
import { listProviders } from '../accounts/providers.store.ts'
import { type RefusalNote, refusalBook } from './refusal-book.ts'
import { type AuditNote, writeAudit } from './write-audit.ts'

/** Writes into the audit what the edge sees: looks of staff at data of persons, and what was refused to anybody. */
export function auditWatch(deps: Deps): Watch & { close(): Promise<void> } {
  const book = refusalBook({ now: deps.now, write: (notes) => writeRefusals(deps, notes) })
  const closePage = () =>
    void book.close().catch((error: unknown) => deps.log.error({ err: error }, 'not in the audit'))
  const every = setInterval(closePage, minuteMs).unref()
  return {
    async looked(look) {
      const note = noteOf(look)
      if (note) await writeAudit(deps, note)
    },
    refused: (it) => book.note(it),
    async close() {
      clearInterval(every)
      await book.close()
    },
  }
}

/** One entry for one answer; nothing where somebody reads what is their own, or where the action has written more. */
function noteOf({ caller, endpoint, params, answer }: Look): AuditNote | undefined {
  const { personal } = endpoint
  // who acts for a customer is shown that customer's alone, unless another one gave a mandate
  if (
    (caller.customerId !== undefined && caller.mandatesOn === undefined) ||
    personal === 'none' ||
    'writtenAs' in personal
  )
    return undefined
  if (personal.of === 'caller' || personal.of === 'link') return undefined
  const owners = 'owners' in personal ? personal.owners({ params, answer }) : {}
  const [order, ...more] = owners.orders ?? []
  return {
    caller,
    action: personal.of === 'owners' ? 'data.read' : 'data.list',
    about: order && more.length === 0 && personal.of === 'owners' ? `order:${order}` : 'data',
    asked: addressOf(endpoint),
    saw: personal.holds,
    owners,
  }
}

const addressOf = ({ method, path }: Endpoint): string => `${method} ${path}`

async function writeRefusals({ db, cipher }: Deps, notes: RefusalNote[]): Promise<void> {
  // who is not known here is written down for the provider they came to; where that is none's, for whoever has the database
  const providers = notes.every(({ caller, providerId }) => caller ?? providerId) ? [] : await listProviders(db)
  await writeAudit(
    { db, cipher },
    ...notes.map(({ caller, ip, code, host, providerId, ...note }) => ({
      ...note,
      caller,
      ip: ip || undefined,
      providerId: caller?.providerId ?? providerId ?? providerMeant(providers, { host })?.id,
      after: { code },
    })),
  )
}
