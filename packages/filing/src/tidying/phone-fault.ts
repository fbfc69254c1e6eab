import { halfWidth } from '../filing-number/normalise-number.ts'
import { withoutUnseen } from '../unseen.ts'
import { tidyPhone } from './phone.ts'

export type PhoneFaultKind =
  | 'several'
  | 'abroad'
  | 'service'
  | 'no-area'
  | 'character'
  | 'too-short'
  | 'too-long'
  | 'shape'

/** Why a text is no phone of the mainland. */
export interface PhoneFault {
  kind: PhoneFaultKind
  /** What stands there, and where: the first character is 1. */
  character?: string
  place?: number
  /** How many digits there are. */
  digits: number
  /** The number that is meant, where there is no doubt. */
  proposal?: string
}

const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)
const isPhone = (text: string): boolean => isMobile(text) || /^0\d{2,3}-\d{7,8}(-\d{1,6})?$/.test(text)

/** Words before and behind a number, which are none of it: `手机：…`, `…（微信同号）`. */
const withoutWords = (text: string): string =>
  text
    .replace(/^[^\d+(]{1,14}/, '')
    .replace(/\([^\d()]{1,12}\)$/, '')
    .replace(/[^\d()+*#]{1,12}$/, '')
/** Letters taken for digits, in what is else a whole mobile. */
const lookalikes: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', '|': '1' }

/** The number that a text means without doubt; undefined where that is not known, or nothing is wrong with it. */
export function meantPhone(text: string): string | undefined {
  const tidied = tidyPhone(text)
  if (isPhone(tidied)) return tidied === text ? undefined : tidied
  const plain = withoutUnseen(halfWidth(text)).trim()
  const alone = withoutWords(plain)
  const digits = plain.replace(/[OoIl|]/g, (letter) => lookalikes[letter] ?? letter)
  return [
    tidyPhone(alone),
    tidyPhone(alone.replace(/[*,;](?=\d{1,6}$)/, '-')),
    // a 0 before a mobile was dialled from another province
    ...(/^01[3-9]\d{9}$/.test(alone) ? [alone.slice(1)] : []),
    ...(isMobile(digits) ? [digits] : []),
  ].find(isPhone)
}

/** Why a text is no phone; undefined where it is one, as it stands. */
export function phoneFaultOf(text: string): PhoneFault | undefined {
  if (isPhone(text)) return undefined
  const plain = withoutUnseen(halfWidth(text)).trim()
  const digits = plain.replace(/\D/g, '').length
  const proposal = meantPhone(text)
  const offered = proposal === undefined ? {} : { proposal }
  const strange = [...plain].findIndex((it) => !/[\d\s().+-]/.test(it))
  if (proposal === undefined && digits >= 14) return { kind: 'several', digits }
  if (/^(?:\+|00)/.test(plain) && !/^(?:00)?86/.test(plain.replace(/\D/g, ''))) return { kind: 'abroad', digits }
  if (/^\D*(?:[48]00\D?\d{3}\D?\d{4}|9[56]\d{3,4}|1\d{4})\D*$/.test(plain)) return { kind: 'service', digits }
  if (strange >= 0) {
    const character = [...plain][strange] ?? ''
    return {
      kind: 'character',
      character,
      place: [...text].findIndex((it) => halfWidth(it) === character) + 1,
      digits,
      ...offered,
    }
  }
  if (/^[2-8]\d{6,7}$/.test(plain.replace(/\D/g, ''))) return { kind: 'no-area', digits, ...offered }
  return { kind: kindByCount(plain, digits), digits, ...offered }
}

const maxDigits = 12

function kindByCount(plain: string, digits: number): PhoneFaultKind {
  const [wanted, most] = plain.replace(/^\D*/, '').startsWith('0') ? [10, maxDigits] : [11, 11]
  if (digits < wanted) return 'too-short'
  return digits > most ? 'too-long' : 'shape'
}
