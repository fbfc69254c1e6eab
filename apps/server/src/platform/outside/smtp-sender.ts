import { createTransport } from 'nodemailer'
import type { MessageSender } from './message-sender.ts'

/** Mail through an SMTP server: `smtps://user:password@mail.example.cn`. */
export function smtpSender(url: string, from: string): Required<Pick<MessageSender, 'email'>> {
  const transport = createTransport(url, { from })
  return {
    async email({ to, subject, text }) {
      await transport.sendMail({ to, subject, text })
    },
  }
}
