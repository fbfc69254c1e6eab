import type { FieldPath } from './field-path.ts'
import type { Person, Subject } from './filing.ts'
import { tidyPersonName } from './person-name.ts'

/** Whether the administration’s character set has a character: told by whoever knows the set. */
type IsCarried = (character: string) => boolean

/**
 * Readings of characters of names that GBK has not, in capitals as banks print them on cards. General knowledge of
 * 通用规范汉字表 and of the trade, 2026; no document was read, and the person knows better: it is only proposed.
 */
const readings: Readonly<Record<string, string>> = {
  䶮: 'YAN',
  㛃: 'JIE',
  㑇: 'ZHOU',
  𠮷: 'JI',
  𫖯: 'FU',
  𫖮: 'YI',
  𬱖: 'DI',
  𬱟: 'WEI',
  𬭎: 'HONG',
  𬭚: 'CHUN',
  𬬻: 'LU',
  𬀩: 'WEI',
  𬀪: 'XIAN',
  𬍛: 'LI',
  𬍤: 'XUN',
  𬍡: 'DANG',
  𬘭: 'CHEN',
  𬘡: 'YIN',
  𬙂: 'YAN',
  𬙊: 'XUN',
  𬣙: 'XU',
  𬤇: 'YIN',
  𬤊: 'SHI',
  𬤝: 'HUI',
  𫍽: 'XUAN',
  𫍯: 'XIAN',
  𬨎: 'YOU',
  𬯎: 'TUI',
  𬴊: 'LIN',
}

/** The letter below its marks, as 'ö' is written where no ö is. */
const baseLetters = (character: string): string => character.normalize('NFD').replace(/\p{M}/gu, '')

function usualOf(character: string, isCarried: IsCarried): string | undefined {
  if (isCarried(character)) return character
  const plain = baseLetters(character)
  if (plain !== character && [...plain].every(isCarried)) return plain
  return readings[character]
}

/** The text with each rare character replaced as is usual; undefined where the usual substitute of one is not known. */
export function proposeReportedText(text: string, isCarried: IsCarried): string | undefined {
  const parts = [...text].map((it) => usualOf(it, isCarried))
  return parts.every((it) => it !== undefined) ? parts.join('') : undefined
}

/** Whether a substitute is that of this text: every character that can be reported stands in it, in its order. */
export function isSubstituteOfText(reported: string, text: string, isCarried: IsCarried): boolean {
  if (![...reported].every(isCarried)) return false
  const kept = [...text].filter(isCarried)
  let found = 0
  for (const it of reported) if (it === kept[found]) found += 1
  return found === kept.length && reported !== kept.join('')
}

/** The substitute where one was agreed upon and is needed, otherwise the text itself. */
const reportedTextOf = (text: string, reported: string, isCarried: IsCarried): string =>
  reported !== '' && ![...text].every(isCarried) ? reported : text

/** The same of the name of a person, whatever dot stands in it. */
export const proposeReportedName = (name: string, isCarried: IsCarried): string | undefined =>
  proposeReportedText(tidyPersonName(name), isCarried)

export const isSubstituteOf = (reported: string, name: string, isCarried: IsCarried): boolean =>
  isSubstituteOfText(reported, tidyPersonName(name), isCarried)

/** The name the administration is told: the one agreed upon where it has not the characters of the true one. */
export const reportedNameOf = ({ name, reportedName = '' }: Person, isCarried: IsCarried): string =>
  reportedTextOf(tidyPersonName(name), reportedName, isCarried)

/** Whether the administration is told another name than the person has. */
export const isReportedOtherwise = (person: Person, isCarried: IsCarried): boolean =>
  reportedNameOf(person, isCarried) !== tidyPersonName(person.name)

/** What a sponsor was given and cannot choose: its name, where it is, who owns it; and what is reported instead. */
export interface GivenText {
  what: 'name' | 'investor' | 'certificateAddress' | 'address'
  at: FieldPath
  text: string
  /** Where its substitute stands. */
  reportedAt: FieldPath
  reported: string
}

/** The given texts of a sponsor; one who is its principal has the substitute of that person. */
export const givenTextsOf = (subject: Subject): GivenText[] => {
  const { name, reportedName, investor, reportedInvestor, certificate, address, reportedAddress, principal } = subject
  const texts: GivenText[] = [
    { what: 'name', at: 'subject.name', text: name, reportedAt: 'subject.reportedName', reported: reportedName ?? '' },
    {
      ...{ what: 'investor', at: 'subject.investor', text: investor },
      ...{ reportedAt: 'subject.reportedInvestor', reported: reportedInvestor ?? '' },
    },
    {
      ...{ what: 'certificateAddress', at: 'subject.certificate.address', text: certificate.address },
      ...{ reportedAt: 'subject.certificate.reportedAddress', reported: certificate.reportedAddress ?? '' },
    },
    {
      ...{ what: 'address', at: 'subject.address', text: address },
      ...{ reportedAt: 'subject.reportedAddress', reported: reportedAddress ?? '' },
    },
  ]
  return texts.filter(({ what, text }) => !((what === 'name' || what === 'investor') && text === principal.name))
}

/** The subject as the administration is told of it. */
export function reportedSubject(subject: Subject, isCarried: IsCarried): Subject {
  const { principal } = subject
  const told = new Map(
    givenTextsOf(subject).map(({ what, text, reported }) => [what, reportedTextOf(text, reported, isCarried)]),
  )
  // a person who files is called as the principal is, and so is an investor who is the principal
  const ofPrincipal = reportedNameOf(principal, isCarried)
  return {
    ...subject,
    name: told.get('name') ?? ofPrincipal,
    investor: told.get('investor') ?? ofPrincipal,
    certificate: { ...subject.certificate, address: told.get('certificateAddress') ?? '' },
    address: told.get('address') ?? '',
  }
}

/** Whether the administration is told another text than this. */
export const isGivenOtherwise = ({ text, reported }: GivenText, isCarried: IsCarried): boolean =>
  reportedTextOf(text, reported, isCarried) !== text
