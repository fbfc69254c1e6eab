import { refuse } from '../refusal.ts'
import type { ReadCertificate } from './read-certificate.ts'

/**
 * The certificate of the app among those of a file: AppGallery Connect hands out root, intermediate and leaf in one file, and
 * the fingerprint of the first one there is the one most often filed by mistake.
 */
export function leafOf(certificates: readonly ReadCertificate[]): ReadCertificate {
  const distinct = [...new Map(certificates.map((it) => [it.facts.sha256, it])).values()]
  const leaves = distinct.filter(({ facts }) => !isIssuer(facts, distinct))
  const owned = leaves.filter(({ facts }) => !facts.isAuthority)
  const [leaf, another] = owned
  if (another) refuse('several-leaves', { count: owned.length })
  // somebody's own key may call itself an authority: keytool and openssl make such certificates
  const [alone] = distinct
  if (!leaf && distinct.length === 1 && alone && alone.facts.subject === alone.facts.issuer) return alone
  return leaf ?? refuse('no-leaf')
}

const isIssuer = (facts: ReadCertificate['facts'], all: readonly ReadCertificate[]): boolean =>
  all.some(
    (it) =>
      it.facts.sha256 !== facts.sha256 && it.facts.issuer === facts.subject && it.facts.issuer !== it.facts.subject,
  )
