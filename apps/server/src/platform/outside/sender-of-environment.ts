import type { Environment } from '../process/environment.ts'
import type { MessageSender } from './message-sender.ts'
import { simulatedPhones } from './simulated-phones.ts'
import { smsWebhook } from './sms-webhook.ts'
import { smtpSender } from './smtp-sender.ts'

/** The ways out that are set; by default there is none, and messages stay in the outbox, or in a demonstration go to the simulator. */
export function senderOf(settings: Environment): MessageSender {
  const { OPENBEIAN_SMTP_URL: smtp, OPENBEIAN_MAIL_FROM: from, OPENBEIAN_SMS_URL: sms } = settings
  const { OPENBEIAN_SMS_SECRET: secret, OPENBEIAN_DEMO: demo, OPENBEIAN_SIMULATOR_URL: simulator } = settings
  const { OPENBEIAN_ACCEPTED_RISKS: accepted } = settings
  if (smtp && !from) throw notFitting('OPENBEIAN_MAIL_FROM: is needed with OPENBEIAN_SMTP_URL')
  if (sms && !secret) throw notFitting('OPENBEIAN_SMS_SECRET: is needed with OPENBEIAN_SMS_URL')
  return {
    ...(demo === '1' && simulator ? simulatedPhones(simulator) : {}),
    ...(smtp && from ? smtpSender(smtp, { from, mayBeClear: accepted.includes('clear-services') }) : {}),
    ...(sms && secret ? smsWebhook(sms, secret) : {}),
  }
}

const notFitting = (fault: string) => new Error(`The environment does not fit:\n  ${fault}`)
