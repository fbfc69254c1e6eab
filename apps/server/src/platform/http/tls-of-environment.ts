import { unwatchFile, watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSecureContext, Server } from 'node:tls'
import type { Logger } from 'pino'
import type { Environment } from '../process/environment.ts'
import { errorCode } from '../process/error-code.ts'
import { dayMs } from '../time/durations.ts'
import { type Certificate, ownCertificate } from './own-certificate.ts'

export interface Tls extends Certificate {
  minVersion: 'TLSv1.2' | 'TLSv1.3'
}

/** The certificate this server answers with; undefined where something in front of it does. Throws when a file cannot be read. */
export async function tlsOf(settings: Environment): Promise<Tls | undefined> {
  const certificate = await certificateOf(settings)
  return certificate && { ...certificate, minVersion: `TLSv${settings.OPENBEIAN_TLS_MIN}` }
}

async function certificateOf(settings: Environment): Promise<Certificate | undefined> {
  const { OPENBEIAN_TLS_CERT: cert, OPENBEIAN_TLS_KEY: key, OPENBEIAN_TLS: kind, OPENBEIAN_PUBLIC_URL: url } = settings
  if (cert && key)
    return { cert: await readNamed('OPENBEIAN_TLS_CERT', cert), key: await readNamed('OPENBEIAN_TLS_KEY', key) }
  if (cert || key) throw new Error('OPENBEIAN_TLS_CERT and OPENBEIAN_TLS_KEY are given together.')
  if (kind !== 'self-signed') return undefined
  return ownCertificate(join(settings.OPENBEIAN_DATA, 'tls'), url ? [new URL(url).hostname] : [])
}

const lookEveryMs = 5000
/** Our own is looked at once a day: it is made anew long before it ends. */
const ownEveryMs = dayMs

const readNamed = (variable: string, path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${variable}: ${path} cannot be read (${errorCode(cause)}).`, { cause })
  })

/** Takes a certificate that was renewed on the disk, and renews our own, without a restart; ends with what is returned. */
export function watchCertificate(server: unknown, settings: Environment, log: Logger): () => void {
  const files = [settings.OPENBEIAN_TLS_CERT, settings.OPENBEIAN_TLS_KEY].filter((it) => it !== undefined)
  const look = () => void takeNewCertificate(server, settings, log)
  for (const file of files) watchFile(file, { interval: lookEveryMs, persistent: false }, look)
  const own = settings.OPENBEIAN_TLS === undefined ? undefined : setInterval(look, ownEveryMs).unref()
  return () => {
    clearInterval(own)
    for (const file of files) unwatchFile(file, look)
  }
}

/** From the next line on. What does not fit together (one file is written before the other) leaves the old one. */
export async function takeNewCertificate(server: unknown, settings: Environment, log: Logger): Promise<void> {
  if (!(server instanceof Server)) return
  try {
    const tls = await tlsOf(settings)
    if (!tls) return
    createSecureContext(tls)
    server.setSecureContext(tls)
    log.info('a new certificate is used')
  } catch (error) {
    log.warn({ err: error }, 'the new certificate cannot be used: the old one stays')
  }
}
