/** Writes one document, element by element. */
export interface XmlWriting {
  open(tag: string, attributes?: Record<string, string>): void
  text(text: string): void
  close(tag: string): void
  written(): string
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser turns a bare one into a line feed, or a blank inside an attribute.
  '\r': '&#13;',
}
const inAttributes: Record<string, string> = { ...escapes, '\n': '&#10;', '\t': '&#9;' }

/** Text between two tags, so that a parser gives it back unchanged. */
export const escapeXml = (text: string): string => text.replace(/[&<>"\r]/g, (it) => escapes[it] ?? it)

const escapeAttribute = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (it) => inAttributes[it] ?? it)

const outsideXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
// Whole files are asked: without the flag this is ten times as fast; it stops at pairs too, which are looked at then.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot carry.
const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** The first character XML 1.0 cannot carry at all, as `U+0001`. */
export function forbiddenCharacter(text: string): string | undefined {
  if (!suspicious.test(text)) return undefined
  const found = outsideXml.exec(text)?.[0]
  return found && `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

export function xmlWriting(declaration: string): XmlWriting {
  const parts = [declaration]
  return {
    open(tag, attributes = {}) {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
      parts.push('<', tag, ...written, '>')
    },
    text: (text) => parts.push(escapeXml(text)),
    close: (tag) => parts.push('</', tag, '>'),
    written: () => parts.join(''),
  }
}
