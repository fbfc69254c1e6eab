import { createHash } from 'node:crypto'
import type { AppPackage, AppPackageReading } from '../app-package.ts'
import { blobSource } from '../byte-source.ts'
import { readAppPackage } from '../read-app-package.ts'
import type { Bytes } from './bytes.ts'
import type { Identity } from './make-identity.ts'

const now = new Date('2026-11-30T00:00:00Z')

export const readBytes = (bytes: Bytes): Promise<AppPackageReading> =>
  readAppPackage(blobSource(new Blob([bytes])), { now })

export async function appIn(bytes: Bytes): Promise<AppPackage> {
  const { app, refusal } = await readBytes(bytes)
  if (!app) throw new Error(`refused: ${refusal.code} ${JSON.stringify(refusal.details)}`)
  return app
}

export const codesOf = ({ remarks }: AppPackage) => remarks.map(({ code }) => code)

/** As openssl would print it. */
export const digestOf = (algorithm: 'md5' | 'sha1' | 'sha256', { der }: Identity): string =>
  createHash(algorithm).update(der).digest('hex').toUpperCase()
