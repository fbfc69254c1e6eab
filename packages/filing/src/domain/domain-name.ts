import { remembered } from '../remembered.ts'
import { withoutUnseen } from '../unseen.ts'
import { strangeLetter } from './domain-letters.ts'
import { fromPunycode, toPunycode } from './punycode.ts'

/** One domain in both its spellings: `青禾.中国` as people write it, `xn--gjv402a.xn--fiqs8s` as name servers do. */
export interface DomainName {
  unicode: string
  ascii: string
}

/** Why a text is no domain as it has to be filed. */
export const domainFaults = [
  'blank',
  'unseen',
  'width',
  'dot',
  'trailing-dot',
  'capitals',
  'address',
  'several',
  'punctuation',
  'email',
  'ip-address',
  'no-suffix',
  'empty-label',
  'hyphen',
  'underscore',
  'character',
  'letter',
  'mixed-letters',
  'punycode',
] as const
export type DomainFaultKind = (typeof domainFaults)[number]

export interface DomainFault {
  kind: DomainFaultKind
  /** What stands there, and where: the first character is 1. */
  character?: string
  place?: number
  /** The value to take over, where there is no doubt what was meant. */
  proposal?: string
}

export type DomainReading = { ok: true; name: DomainName; doubtful?: string } | { ok: false; fault: DomainFault }

const stops = /[\u3002\uff0e\uff61]/g

/** Full width to half width, one kind of dot, nothing unseen: whatever is changed means the same domain. */
const spelt = (text: string): string =>
  isSpelt(text)
    ? text
    : withoutUnseen(text.normalize('NFC'))
        .replace(stops, '.')
        .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .trim()
        .toLowerCase()

/** Signs of a keyboard without capitals and blanks, as nearly every domain is typed. */
const isSpelt = (text: string): boolean => /^[!-@[-~]*$/.test(text)

const withoutLastDot = (text: string): string => (/[^.\s]\.$/.test(text) ? text.slice(0, -1) : text)

/** A domain as it is kept: lower case, half width, in the letters people read. What is no domain stays wrong. */
export const tidyDomain = (text: string): string => unicodeDomain(withoutLastDot(spelt(text)))

/** The letters of a domain whose labels are written for name servers; other texts stay as they are. */
export const unicodeDomain = (name: string): string =>
  /xn--/i.test(name)
    ? name
        .split('.')
        .map((label) => unicodeLabel(label) ?? label)
        .join('.')
    : name

/** A domain as name servers carry it. */
export const asciiDomain = (name: string): string => name.split('.').map(asciiLabel).join('.')

const asciiLabel = (label: string): string => (/[^\0-\x7f]/.test(label) ? `xn--${toPunycode(label)}` : label)

/** Undefined where the label is none of those for name servers, or is one that no letters are written as. */
function unicodeLabel(label: string): string | undefined {
  if (!/^xn--/i.test(label)) return undefined
  const coded = label.slice(4).toLowerCase()
  const letters = fromPunycode(coded)
  // written again it has to be the same, and not what plain letters are
  return letters !== undefined && toPunycode(letters) === coded && isOfLetters(letters) ? letters : undefined
}

const isOfLetters = (label: string): boolean =>
  /[^\0-\x7f]/.test(label) && /^[\p{L}\p{M}\p{Nl}\d-]+$/u.test(label) && spelt(label) === label

/** By this two domains are one, whichever way each is spelt. */
export const domainKey = (name: string): string => tidyDomain(name)

export const isSameDomain = (one: string, other: string): boolean => domainKey(one) === domainKey(other)

/** Reads the name of a domain as it has to be filed; what is wrong is named with its place and, where it can be, what is meant. */
export const readDomain: (text: string) => Readonly<DomainReading> = remembered(reading)

function reading(text: string): DomainReading {
  const tidied = tidyDomain(text)
  const fault = faultOfWhole(tidied) ?? faultOfLabels(tidied)
  const proposal = fault?.proposal ?? (fault ? undefined : tidied)
  const slip = slipOf(text, tidied)
  // what people did to the text comes first: what is then still wrong is the reason
  if (fault) return { ok: false, fault: { ...fault, ...(proposal === undefined ? {} : { proposal }) } }
  if (slip) return { ok: false, fault: { ...slip, proposal: tidied } }
  const doubtful = doubtfulLetter(tidied)
  return {
    ok: true,
    name: { unicode: tidied, ascii: asciiDomain(tidied) },
    ...(doubtful === undefined ? {} : { doubtful }),
  }
}

/** What was typed otherwise than it is kept, although it means the same. */
function slipOf(text: string, tidied: string): DomainFault | undefined {
  if (text === tidied) return undefined
  const found = slips.flatMap(({ kind, pattern }) => {
    const place = text.search(pattern)
    return place < 0
      ? []
      : [{ kind, character: String.fromCodePoint(text.codePointAt(place) ?? 0), place: placeOf(text, place) }]
  })
  return found[0]
}

const slips: readonly { kind: DomainFaultKind; pattern: RegExp }[] = [
  { kind: 'unseen', pattern: /[\p{Cf}\p{Variation_Selector}]/u },
  { kind: 'dot', pattern: /[\u3002\uff0e\uff61]/ },
  { kind: 'width', pattern: /[\uff01-\uff5e]/ },
  { kind: 'blank', pattern: /\s/ },
  { kind: 'trailing-dot', pattern: /\.$/ },
  { kind: 'capitals', pattern: /\p{Lu}/u },
]

const placeOf = (text: string, unit: number): number => [...text.slice(0, unit)].length + 1

function faultOfWhole(tidied: string): DomainFault | undefined {
  if (tidied.includes('@')) return { kind: 'email' }
  if (isAddressOfMachine(tidied)) return { kind: 'ip-address' }
  const alone = tidied
    .replace(/^[("'“‘<《【[]{1,2}|[)"'”’>》】\]]{1,2}$/g, '')
    .replace(/(?<=[a-z\d])\([^()]{1,20}\)?$/, '')
  if (alone !== tidied)
    return proposing(characterFault(tidied, /[("'“‘<《【[)”’>》】\]]/, { kind: 'character' }), alone)
  if (/^www\.[^.]{1,63}\..|[*/:?#]|^https?[\\/]/.test(tidied)) return addressFault(tidied)
  if (tidied.split(/[\s,，、;；|]/).filter((it) => /^[^.]+\.[^.]/.test(it)).length > 1) return severalFault(tidied)
  const behind = tidied.replace(/(?:[,，、;；:：!！|\\]|%20){1,3}$/, '')
  if (behind !== tidied) return proposing({ kind: 'punctuation', ...lastOf(tidied) }, behind)
  if (/[,，、]/.test(tidied)) return characterFault(tidied, /[,，、]/, { kind: 'dot', mend: '.' })
  if (/\s/.test(tidied)) return characterFault(tidied, /\s/, { kind: 'blank', mend: '' })
  if (tidied.includes('..')) return characterFault(tidied, /\.\./, { kind: 'empty-label' })
  if (tidied.startsWith('.')) return proposing({ kind: 'empty-label', place: 1 }, tidied.replace(/^\.{1,3}/, ''))
  return tidied.includes('.') ? undefined : { kind: 'no-suffix' }
}

/** Which of them is meant nobody can say: none is offered. */
const severalFault = (tidied: string): DomainFault => characterFault(tidied, /[\s,，、;；|]/, { kind: 'several' })

const lastOf = (tidied: string) => ({ character: [...tidied].at(-1) ?? '', place: [...tidied].length })

/** IPv4 with or without a port, or IPv6: only its shape is looked at. */
const isAddressOfMachine = (tidied: string): boolean =>
  /^\d+\.[\d.]*\d(?::\d+)?$/.test(tidied) || (tidied.split(':').length > 2 && /^[[\]\da-f:.]+$/.test(tidied))

/** An address leads to a page below the domain: its host is offered, without www. */
function addressFault(tidied: string): DomainFault {
  const [host = ''] = tidied
    .replace(/^https?(?::[\\/]{0,3}|[\\/]{2,3})|^[a-z]{2,10}:\/\/|^[\u4e00-\u9fff]{1,8}:\s?/, '')
    .replace(/^\*\./, '')
    .split(/[/:?#]/)
  const apex = /^www\.[^.]{1,63}\../.test(host) ? host.slice(4) : host
  return apex === tidied ? { kind: 'address' } : proposing({ kind: 'address' }, apex)
}

/** Only what can be filed is offered. */
function proposing(fault: DomainFault, proposal: string): DomainFault {
  const isMended = faultOfWhole(proposal) === undefined && faultOfLabels(proposal) === undefined
  return isMended ? { ...fault, proposal } : fault
}

function characterFault(
  tidied: string,
  pattern: RegExp,
  { kind, mend }: { kind: DomainFaultKind; mend?: string },
): DomainFault {
  const unit = tidied.search(pattern)
  const fault = { kind, character: String.fromCodePoint(tidied.codePointAt(unit) ?? 0), place: placeOf(tidied, unit) }
  return mend === undefined ? fault : proposing(fault, tidied.replaceAll(fault.character, mend))
}

function faultOfLabels(tidied: string): DomainFault | undefined {
  const labels = tidied.split('.')
  const suffix = labels.at(-1) ?? ''
  let before = 0
  for (const label of labels) {
    const fault = faultOfLabel(label, suffix)
    if (fault)
      return {
        ...fault,
        ...(fault.place === undefined ? {} : { place: fault.place + [...tidied.slice(0, before)].length }),
      }
    before += label.length + 1
  }
  return undefined
}

function faultOfLabel(label: string, suffix: string): DomainFault | undefined {
  if (label === '') return { kind: 'empty-label' }
  if (label.startsWith('xn--')) return { kind: 'punycode', character: label }
  if (label.startsWith('-')) return { kind: 'hyphen', character: '-', place: 1 }
  if (label.endsWith('-')) return { kind: 'hyphen', character: '-', place: [...label].length }
  if (label.includes('_')) return { kind: 'underscore', character: '_', place: placeOf(label, label.indexOf('_')) }
  const strange = label.search(/[^\p{L}\p{M}\p{Nl}\d-]/u)
  if (strange >= 0)
    return {
      kind: 'character',
      character: String.fromCodePoint(label.codePointAt(strange) ?? 0),
      place: placeOf(label, strange),
    }
  const foreign = strangeLetter(label, suffix)
  if (foreign?.verdict !== 'cannot') return undefined
  const kind = strangeLetter(label, 'com')?.verdict === 'cannot' ? ('mixed-letters' as const) : ('letter' as const)
  return { kind, character: foreign.letter, place: placeOf(label, label.indexOf(foreign.letter)) }
}

/** A letter of which nobody here knows whether its registry takes it. */
function doubtfulLetter(tidied: string): string | undefined {
  const labels = tidied.split('.')
  const suffix = labels.at(-1) ?? ''
  return labels.map((label) => strangeLetter(label, suffix)).find((it) => it?.verdict === 'doubtful')?.letter
}
