import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { dayMs } from '../time/durations.ts'
import { addressesHere } from './addresses-here.ts'

export interface Certificate {
  cert: string
  key: string
}

const validDays = 365
const renewBeforeDays = 30

/**
 * A certificate nobody vouches for, for this machine's names and addresses: made once, kept in the folder, made anew
 * when an address is missing on it or it ends soon. Browsers warn of it once; for trials only.
 */
export async function ownCertificate(folder: string, more: string[] = [], now = new Date()): Promise<Certificate> {
  const names = [...new Set(['localhost', '127.0.0.1', ...addressesHere(), ...more])]
  const kept = await readKept(folder)
  if (kept && fits(kept, names, now)) return kept
  const made = await make(names, now)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'certificate.pem'), made.cert, { mode: 0o600 })
  await writeFile(join(folder, 'key.pem'), made.key, { mode: 0o600 })
  return made
}

async function readKept(folder: string): Promise<Certificate | undefined> {
  try {
    const [cert, key] = await Promise.all(
      ['certificate.pem', 'key.pem'].map((name) => readFile(join(folder, name), 'utf8')),
    )
    return cert && key ? { cert, key } : undefined
  } catch {
    return undefined
  }
}

function fits({ cert }: Certificate, names: string[], now: Date): boolean {
  const certificate = new X509Certificate(cert)
  const ends = new Date(certificate.validTo).getTime()
  if (ends - now.getTime() < renewBeforeDays * dayMs) return false
  return names.every((it) => (isIP(it) ? certificate.checkIP(it) : certificate.checkHost(it)) !== undefined)
}

async function make(names: string[], now: Date): Promise<Certificate> {
  // only who makes a certificate needs all that comes with it
  const { generate } = await import('selfsigned')
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'OpenBeian (trial)' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - dayMs),
    notAfterDate: new Date(now.getTime() + validDays * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((it) => (isIP(it) ? { type: 7, ip: it } : { type: 2, value: it })),
      },
    ],
  })
  return { cert, key }
}
