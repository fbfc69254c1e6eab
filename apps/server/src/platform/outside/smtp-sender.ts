import { createTransport } from 'nodemailer'
import { isLoopback } from './loopback.ts'
import type { MessageSender } from './message-sender.ts'

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
  const transport = createTransport(server.href, { from })
  return {
    async email({ to, subject, text }) {
      await transport.sendMail({ to, subject, text })
    },
  }
}
