import type { CertificateFacts } from './read-certificate.ts'

/** What a certificate is for, as its maker names it. */
export type CertificatePurpose = 'debug' | 'development' | 'store' | 'release'

export type CertificateOwner = 'android' | 'ios' | 'harmony'

/** 调试证书: made by every installation of a development kit; its key is public or thrown away. */
export function purposeOf({ subject, issuer }: CertificateFacts): CertificatePurpose {
  if (/(?:^|, )CN=Android Debug(?:,|$)/.test(subject)) return 'debug'
  // the keys of the Android Open Source Project lie in its repository
  if (/E=android@android\.com/.test(subject)) return 'debug'
  if (/CN=OpenHarmony Application (?:Release|Debug)/.test(subject) && /OpenHarmony/.test(issuer)) return 'debug'
  if (/CN=(?:iPhone Developer|Apple Development|Mac Developer)(?::|,|$)/.test(subject)) return 'development'
  if (/CN=Apple iPhone OS Application Signing/.test(subject)) return 'store'
  if (ownerOf({ subject, issuer }) === 'harmony' && /(?:Development|Debug)/i.test(subject)) return 'development'
  return 'release'
}

/** Whose apps a certificate can sign. */
export function ownerOf({
  subject,
  issuer,
}: Pick<CertificateFacts, 'subject' | 'issuer'>): CertificateOwner | undefined {
  if (/O=Apple Inc\./.test(issuer)) return 'ios'
  if (/Huawei|OpenHarmony/i.test(issuer)) return 'harmony'
  // Android asks for no authority: its certificates are their owner's own word
  return subject === issuer ? 'android' : undefined
}
