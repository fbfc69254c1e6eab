import { type MessageView, messageEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { hideSecrets } from './hide-secrets.ts'
import { messageError } from './messages.errors.ts'
import { countMessages, findOf, listNewest, sealedLastError } from './messages.store.ts'
import { aboutMessage, openMessage } from './post-message.ts'

export function messageRoutes(app: App, deps: Deps): void {
  const { db, cipher } = deps
  const viewOf = (it: Awaited<ReturnType<typeof listNewest>>['rows'][number]): MessageView => ({
    id: it.id,
    channel: it.channel,
    to: it.shownTo,
    state: it.state,
    at: it.createdAt.toISOString(),
    tries: it.tries,
    ...(it.heldUntil && it.state === 'waiting' && { heldUntil: it.heldUntil.toISOString() }),
    ...(it.lastErrorSealed && { lastError: sealedLastError.open(cipher, it.id, it.lastErrorSealed) }),
    ...(it.orderId && { orderId: it.orderId }),
  })
  route(app, messageEndpoints.listMessages, async ({ caller, query }) => {
    const [{ rows, ...rest }, total, { count: kept }] = await Promise.all([
      listNewest(db, caller, query),
      query.after === undefined ? countMessages(db, caller, query.state) : undefined,
      countMessages(db, caller, 'kept'),
    ])
    const linksGoOut = deps.publicAddress?.() !== undefined
    return { linksGoOut, messages: rows.map(viewOf), ...rest, ...(total && { total }), kept }
  })

  route(app, messageEndpoints.readMessage, async ({ caller, params, body }) => {
    const found = await findOf(db, caller, params.messageId)
    if (!found) throw messageError('messages.not-found', { messageId: params.messageId })
    // the look is in the audit before anything is shown
    const owners = found.orderId ? { orders: [found.orderId] } : {}
    await writeAudit(
      { db, cipher },
      { caller, action: 'message.read', about: aboutMessage(found.id), reason: body.reason, owners },
    )
    const { to, text } = openMessage(cipher, found.id, found.sealed)
    return { to, text: hideSecrets(text) }
  })
}
