import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../process/environment.ts'
import { ownCertificate, type Tls } from './own-certificate.ts'

/** The certificate this server answers with; undefined where something in front of it does. Throws when a file cannot be read. */
export async function tlsOf(settings: Environment): Promise<Tls | undefined> {
  const { OPENBEIAN_TLS_CERT: cert, OPENBEIAN_TLS_KEY: key, OPENBEIAN_TLS: kind, OPENBEIAN_PUBLIC_URL: url } = settings
  if (cert && key) return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') }
  if (cert || key) throw new Error('OPENBEIAN_TLS_CERT and OPENBEIAN_TLS_KEY are given together.')
  if (kind !== 'self-signed') return undefined
  return ownCertificate(join(settings.OPENBEIAN_DATA, 'tls'), url ? [new URL(url).hostname] : [])
}
