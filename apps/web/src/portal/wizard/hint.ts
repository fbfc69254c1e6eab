import { withoutIndexes } from '../../kit/without-indexes.ts'
import type { HintWords } from './hint.words.ts'

/** What a right value looks like. */
export function hintAt(path: string, hints: HintWords, isIndividual: boolean): string | undefined {
  const place = placeOf(path)
  const own: Partial<Record<string, string>> = hints[place.part]
  const ofIndividual: Partial<Record<string, string>> = hints.individual
  return (isIndividual && place.part === 'subject' && ofIndividual[place.at]) || own[place.at]
}

/** Why it is asked. */
export function whyAt(path: string, hints: HintWords): string | undefined {
  const why: Partial<Record<string, string>> = hints.why
  return why[placeOf(path).at]
}

function placeOf(path: string): { part: 'subject' | 'person' | 'service'; at: string } {
  const plain = withoutIndexes(path)
  const [, inPerson] = /^(?:subject\.principal|services\.#\.manager)\.(.+)$/.exec(plain) ?? []
  if (inPerson) return { part: 'person', at: inPerson }
  const [, inService] = /^services\.#\.(.+)$/.exec(plain) ?? []
  if (inService) return { part: 'service', at: inService }
  return { part: 'subject', at: plain.replace(/^subject\./, '') }
}
