import { tidyDomain } from '../domain/domain-name.ts'
import { halfWidth } from '../filing-number/normalise-number.ts'
import { withoutUnseen } from '../unseen.ts'
import { tidyText } from './text.ts'

/** An address as it is kept: half width, its host in lower case. What stands before the @ is its owner’s affair. */
export function tidyEmail(text: string): string {
  const [local, host, ...more] = tidyText(text)
    .replace(/^mailto:/i, '')
    .split(/[＠﹫@]/)
    .map((part) => part.trim())
  if (!local || !host || more.length > 0 || /\s/.test(local + host)) return tidyText(text)
  return `${halfWidthLetters(local)}@${tidyDomain(host)}`
}

const halfWidthLetters = (text: string): string => (/^[\uff01-\uff5e!-~]+$/.test(text) ? halfWidth(text) : text)

const inLocal = String.raw`[^\s@:;,"<>()\[\]，；：、。“”（）《》【】]{1,200}`
const whole = new RegExp(String.raw`^${inLocal}@(?:[\p{L}\p{M}\d-]{1,63}\.){1,8}[\p{L}\p{M}\d-]{2,63}$`, 'u')
/** Whether mail can be sent to it; a host may have Chinese letters. */
export const isEmail = (text: string): boolean => whole.test(text) && !/[.@]-|-[.@]|-$|\.\d+$/.test(hostOf(text))

const hostOf = (text: string): string => text.slice(text.lastIndexOf('@'))

export type EmailFaultKind = 'no-at' | 'several' | 'host' | 'character' | 'shape'

/** Why a text is no address of mail. */
export interface EmailFault {
  kind: EmailFaultKind
  /** What stands there, and where: the first character is 1. */
  character?: string
  place?: number
  /** The address that is meant, where there is no doubt. */
  proposal?: string
}

/** Hosts of mailboxes so common that an address which only lacks its @ says what is meant. */
const commonHosts =
  /^([\w.+-]{1,64}?)((?:vip\.)?(?:qq|163|126|sina|sohu|foxmail|gmail|outlook|hotmail|aliyun|139|189)\.(?:com|cn|net))$/i

/** Ends of hosts that are no suffix, and what is meant. */
const mistypedSuffix = /\.(?:con|cmo|c0m|ocm|comm|vom|xom|cim)$/i

/** The address that a text means without doubt; undefined where that is not known, or nothing is wrong with it. */
export function meantEmail(text: string): string | undefined {
  const tidied = tidyEmail(text)
  const mended = withSuffix(tidied)
  if (isEmail(mended)) return mended === text ? undefined : mended
  const plain = withoutUnseen(halfWidth(text)).trim()
  const found = plain.split(/[\s:;,"<>()，；：“”（）]/).filter((it) => /[^@]@[^@]/.test(it))
  if (found.length > 1) return undefined
  const [local = '', host = '', ...more] = withAt(plain).split('@')
  const spelt = more.length === 0 ? `${local.trim()}@${tidyHost(host)}` : ''
  return [...found, spelt, plain.replace(commonHosts, '$1@$2')]
    .map((it) => withSuffix(tidyEmail(it.replace(/[.,;，。；]{1,3}$/, ''))))
    .find((it) => isEmail(it))
}

/** `(at)`, two of them, and # on the key beside it stand for @. */
function withAt(text: string): string {
  const it = text.replace(/[＠﹫]/g, '@').replace(/\(at\)|\[at\]|@@/gi, '@')
  return it.includes('@') ? it : it.replace('#', '@')
}

const tidyHost = (host: string): string =>
  host
    .trim()
    .replace(/[,，、。]/g, '.')
    .replace(/\.{2,8}/g, '.')
    .replace(/[.;；]$/, '')

const withSuffix = (text: string): string => text.replace(mistypedSuffix, '.com')

/** Why no mail can be sent there, or none arrives; undefined where nothing speaks against it. */
export function emailFaultOf(text: string): EmailFault | undefined {
  const proposal = meantEmail(text)
  const offered = proposal === undefined ? {} : { proposal }
  if (isEmail(text))
    return mistypedSuffix.test(text)
      ? { kind: 'host', character: text.slice(text.lastIndexOf('.')), ...offered }
      : undefined
  const ats = [...text].filter((it) => '@＠﹫'.includes(it)).length
  if (ats === 0) return { kind: 'no-at', ...offered }
  if (ats > 1 && proposal === undefined) return { kind: 'several' }
  const strange = [...text].findIndex((it) => /[\s:;,"<>()[\]，；：、。“”（）《》【】\p{Cf}]/u.test(it))
  if (strange >= 0) return { kind: 'character', character: [...text][strange] ?? '', place: strange + 1, ...offered }
  return { kind: !hostOf(text).includes('.') ? 'host' : 'shape', ...offered }
}
