import { tidyDomain } from '../domain/domain-name.ts'
import { valueAt, withValueAt } from '../field-path.ts'
import type { CertificateType, Filing } from '../filing.ts'
import { tidyPersonName } from '../person-name.ts'
import { tidyDay } from './day.ts'
import { tidyCertificateNumber, tidyFilingNumber, tidyFingerprint } from './identifier.ts'
import { tidyIp } from './ip.ts'
import { tidyEmail } from './mail.ts'
import { tidyPhone } from './phone.ts'
import { tidyText } from './text.ts'

/** A value that was kept otherwise than it was typed. */
export interface TidiedValue {
  at: string
  from: string
  to: string
}

/** How the fields of a filing are tidied, by their path with `#` for places in lists; all others as texts. */
const ways: readonly { fields: RegExp; tidy: (text: string, type: CertificateType | '') => string }[] = [
  { fields: /\.(?:mobile|emergencyPhone|landline)$/, tidy: tidyPhone },
  { fields: /\.email$/, tidy: tidyEmail },
  { fields: /(?:principal|manager)\.(?:name|reportedName)$/, tidy: tidyPersonName },
  { fields: /\.domains\.#\.name$/, tidy: tidyDomain },
  { fields: /\.certificate\.number$/, tidy: tidyCertificateNumber },
  { fields: /\.validTo$/, tidy: (text) => tidyDay(text, { allowsLongTerm: true }) },
  { fields: /\.(?:validFrom|expiresOn|realNameVerifiedOn)$/, tidy: (text) => tidyDay(text) },
  { fields: /^filed\.(?:subject|service)Number$/, tidy: tidyFilingNumber },
  { fields: /\.ips\.#\.(?:from|to)$/, tidy: tidyIp },
  { fields: /\.fingerprint$/, tidy: tidyFingerprint },
  { fields: /\.(?:packageName|appId)$/, tidy: (text) => tidyText(text).replace(/\s/g, '') },
  // kept as they are: what is no text for readers, and a password that is typed in the clear
  {
    fields: /^filed\.password$|\.(?:publicKey|resourceId|nature|type|kind|system|distribution|holderRelation)$/,
    tidy: (text) => text,
  },
]

/** A value as it is kept at this place of the filing; never another value, only the usual spelling of the same. */
export function tidyField(filing: Filing, at: string, text: string): string {
  const field = at.replace(/\.\d+/g, '.#')
  const way = ways.find(({ fields }) => fields.test(field))
  if (!way) return tidyText(text)
  const type = at.endsWith('.number') ? valueAt(filing, at.replace(/number$/, 'type')) : ''
  return way.tidy(text, isCertificateType(type) ? type : '')
}

const isCertificateType = (type: unknown): type is CertificateType => typeof type === 'string' && type !== ''

/**
 * The filing as it is kept, and what was changed for that: told to whoever typed it. What stood in `before` already is not
 * typed now, and stays: a change of a record changes what its applicant changes, and nothing beside.
 */
export function tidyFiling(filing: Filing, before?: Filing): { filing: Filing; tidied: TidiedValue[] } {
  const tidied = textsOf(filing, '').flatMap(({ at, text }) => {
    if (before && valueAt(before, at) === text) return []
    const to = tidyField(filing, at, text)
    return to === text ? [] : [{ at, from: text, to }]
  })
  return { filing: tidied.reduce((kept, { at, to }) => withValueAt(kept, at, to), filing), tidied }
}

function textsOf(part: unknown, at: string): { at: string; text: string }[] {
  if (typeof part === 'string') return [{ at, text: part }]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, inside]) => textsOf(inside, at ? `${at}.${name}` : name))
}
