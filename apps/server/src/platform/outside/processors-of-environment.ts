import type { Environment } from '../process/environment.ts'
import { isLoopback } from './loopback.ts'
import type { Processor, ProcessorKind } from './processor.ts'

/** Whom this server hands data of persons to, by what its environment says; what runs on the same machine is nobody else. */
export function processorsOf({
  OPENBEIAN_SMS_URL: sms,
  OPENBEIAN_SMTP_URL: email,
  OPENBEIAN_S3_ENDPOINT: files,
  OPENBEIAN_COMPANY_URL: companies,
}: Environment): Processor[] {
  const called: [ProcessorKind, string | undefined][] = [
    ['sms', sms],
    ['email', email],
    ['files', files],
    ['companies', companies],
  ]
  return called.flatMap(([kind, url]) => {
    const name = url && new URL(url).hostname
    return name && !isLoopback(name) ? [{ kind, name }] : []
  })
}
