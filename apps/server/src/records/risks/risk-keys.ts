import type { Filing } from '@openbeian/filing'
import { normaliseAppKey } from '@openbeian/rules'
import type { Cipher } from '../../platform/keys/cipher.ts'

/** A value of the risk list, in the shape the rules compare. */
export interface RiskValue {
  kind: 'mobile' | 'certificate' | 'app-key'
  value: string
}

const plain = (text: string): string => text.replace(/\s/g, '').toUpperCase()

/** One shape, however it was typed. */
export const normaliseRiskValue = ({ kind, value }: RiskValue): RiskValue => ({
  kind,
  value: kind === 'app-key' ? normaliseAppKey(value).toUpperCase() : plain(value),
})

/** What of a filing may stand on the list. */
export function riskValuesIn({ subject, services }: Filing): RiskValue[] {
  const persons = [subject.principal, ...services.map(({ manager }) => manager)]
  const certificates = [subject, ...persons].map(({ certificate }) => certificate.number)
  const prints = services.flatMap(({ app }) => (app?.platforms ?? []).map(({ fingerprint }) => fingerprint))
  const all: RiskValue[] = [
    ...persons.map(({ mobile }) => ({ kind: 'mobile' as const, value: mobile })),
    ...certificates.map((value) => ({ kind: 'certificate' as const, value })),
    ...prints.map((value) => ({ kind: 'app-key' as const, value })),
  ]
  return all.map(normaliseRiskValue).filter(({ value }) => value !== '')
}

/** The list holds these alone: nobody reads a mobile out of it. */
export const riskKey = (cipher: Cipher, { kind, value }: RiskValue): Buffer => cipher.blindIndex(`risk-${kind}`, value)
