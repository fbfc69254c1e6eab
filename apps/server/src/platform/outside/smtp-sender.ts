import { createTransport } from 'nodemailer'
import { secondMs } from '../time/durations.ts'
import { isLoopback } from './loopback.ts'
import type { MessageSender } from './message-sender.ts'

/** How long a mail server may take to let us in, and may say nothing, milliseconds. */
const limits = { connectionTimeout: 10 * secondMs, greetingTimeout: 10 * secondMs, socketTimeout: 30 * secondMs }

/**
 * Mail through an SMTP server: `smtps://user:password@mail.example.cn`. One at `smtp:` has to change to TLS (STARTTLS) before it gets
 * anything, unless it is on this machine or somebody accepted the clear.
 */
export function smtpSender(
  url: string,
  { from, mayBeClear = false }: { from: string; mayBeClear?: boolean },
): Required<Pick<MessageSender, 'email'>> {
  const server = new URL(url)
  if (!mayBeClear && !isLoopback(server.hostname)) {
    server.searchParams.delete('ignoreTLS')
    server.searchParams.set('requireTLS', 'true')
  }
  const transport = createTransport({ url: server.href, ...limits }, { from })
  return {
    async email({ to, subject, text }) {
      await transport.sendMail({ to, subject, text })
    },
  }
}
