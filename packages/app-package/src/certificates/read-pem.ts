import { refuse } from '../refusal.ts'

const maxBlocks = 50

/** The blocks of a PEM file. A private key is refused before anything is made of it. */
export function readPem(text: string): Uint8Array<ArrayBuffer>[] {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) refuse('private-key')
  const blocks: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; ; ) {
    const begin = text.indexOf('-----BEGIN ', at)
    if (begin < 0) return blocks
    const label = text.slice(begin + 11, text.indexOf('-----', begin + 11))
    const from = begin + 11 + label.length + 5
    const end = text.indexOf(`-----END ${label}-----`, from)
    if (end < 0) refuse('cut-short', { part: 'PEM' })
    if (blocks.length >= maxBlocks) refuse('too-many', { part: 'PEM', max: maxBlocks })
    if (['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'].includes(label))
      blocks.push(bytesOfBase64(text.slice(from, end)))
    at = end
  }
}

export function bytesOfBase64(text: string, part = 'PEM'): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text.replace(/\s/g, '')), (it) => it.charCodeAt(0))
  } catch {
    return refuse('unreadable', { part })
  }
}
