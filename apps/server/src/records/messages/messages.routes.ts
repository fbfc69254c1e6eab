import { messageEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { hideSecrets } from './hide-secrets.ts'
import { messageError } from './messages.errors.ts'
import { findOf, listNewest, sealedLastError } from './messages.store.ts'
import { aboutMessage, openMessage } from './post-message.ts'

export function messageRoutes(app: App, deps: Deps): void {
  const { db, cipher } = deps
  route(app, messageEndpoints.listMessages, async ({ caller }) => ({
    linksGoOut: deps.publicAddress?.() !== undefined,
    messages: (await listNewest(db, caller, 200)).map((it) => ({
      id: it.id,
      channel: it.channel,
      to: it.shownTo,
      state: it.state,
      at: it.createdAt.toISOString(),
      tries: it.tries,
      ...(it.heldUntil && it.state === 'waiting' && { heldUntil: it.heldUntil.toISOString() }),
      ...(it.lastErrorSealed && { lastError: sealedLastError.open(cipher, it.id, it.lastErrorSealed) }),
      ...(it.orderId && { orderId: it.orderId }),
    })),
  }))
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
