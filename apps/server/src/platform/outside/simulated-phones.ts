import type { Message, MessageSender } from './message-sender.ts'

/** In a demonstration the people's phones and mailboxes are a page of the simulator. */
export function simulatedPhones(simulatorUrl: string, timeoutMs = 5000): Required<MessageSender> {
  const deliver = async ({ channel, to, subject, text }: Message) => {
    const answer = await fetch(new URL('/phones', simulatorUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel, to, ...(subject ? { subject } : {}), text }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!answer.ok) throw new Error(`the simulator answered ${answer.status}`)
  }
  return { sms: deliver, email: deliver }
}
