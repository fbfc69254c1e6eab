import { createHmac } from 'node:crypto'
import { MessageNotSent, type MessageSender } from './message-sender.ts'

/**
 * SMS through an address of the operator's own, which hands it to whatever gateway he has a contract with:
 * POST `{to, text}` with `x-openbeian-signature: sha256=<HMAC of the body>`. Anything but 2xx is a failure.
 */
export function smsWebhook(url: string, secret: string, timeoutMs = 10_000): Required<Pick<MessageSender, 'sms'>> {
  return {
    async sms({ to, text }) {
      const body = JSON.stringify({ to, text })
      const signature = createHmac('sha256', secret).update(body).digest('hex')
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-openbeian-signature': `sha256=${signature}` },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      if (!answer.ok) throw new MessageNotSent({ reason: 'answered', details: { status: answer.status } })
    },
  }
}
