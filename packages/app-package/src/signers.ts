import type { Signer, SigningScheme } from './app-package.ts'
import { purposeOf } from './certificates/purpose-of.ts'
import type { ReadCertificate } from './certificates/read-certificate.ts'
import { type Remark, remark } from './remark.ts'

/** A certificate met under a scheme; `isFormer` when a rotation has replaced it. */
export interface Met {
  scheme: SigningScheme
  certificate: ReadCertificate
  isFormer?: boolean
}

/** Each certificate once, with all schemes it was met under; the present ones before those that were replaced. */
export function signersOf(met: readonly Met[]): Signer[] {
  const signers = new Map<string, Signer>()
  for (const { scheme, certificate, isFormer = false } of met) {
    const { facts } = certificate
    const known = signers.get(facts.sha256)
    if (!known)
      signers.set(facts.sha256, { schemes: [scheme], purpose: purposeOf(facts), certificate: facts, isFormer })
    else if (!known.schemes.includes(scheme)) known.schemes.push(scheme)
  }
  return [...signers.values()].toSorted((one, other) => Number(one.isFormer) - Number(other.isFormer))
}

/** What is to be said of the certificates themselves, on the day they are read. */
export const remarksOnCertificates = (signers: readonly Signer[], now: Date): Remark[] =>
  signers
    .filter(({ isFormer }) => !isFormer)
    .flatMap(({ purpose, certificate: { subject, validTo } }) => [
      ...(purpose === 'debug' ? [remark('debug-certificate', { subject })] : []),
      ...(purpose === 'development' ? [remark('development-certificate', { subject })] : []),
      ...(purpose === 'store' ? [remark('store-certificate')] : []),
      ...(validTo < now ? [remark('certificate-expired', { on: validTo.toISOString().slice(0, 10) })] : []),
    ])
