import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** What the server reads to let these styles, and no others, into a page. */
export const styleHashesFile = 'style-hashes.json'

/**
 * Libraries that write a `<style>` into the page: its text is hashed while building, so that the content security policy
 * can name it. One whose text cannot be read in its source fails the build.
 */
export function styleHashes(): Plugin {
  const hashes = new Set<string>()
  return {
    name: 'style-hashes',
    apply: 'build',
    buildStart: () => hashes.clear(),
    transform(code, id) {
      if (!id.includes('/node_modules/') || !/createElement\(['"`]style['"`]\)/.test(code)) return
      for (const text of writtenStyles(code, id))
        hashes.add(`sha256-${createHash('sha256').update(text).digest('base64')}`)
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: styleHashesFile, source: JSON.stringify([...hashes].sort()) })
    },
  }
}

/** The texts of the style elements that a module makes, with its constants put in. */
export function writtenStyles(code: string, id: string): string[] {
  const made = code.match(/createElement\(['"`]style['"`]\)/g) ?? []
  const texts = [...code.matchAll(/\.textContent = `([^`]*)`(\.trim\(\))?/g)].map(([, text = '', trim]) => {
    const whole = text.replace(/\$\{([\w$]+)\}/g, (_, name: string) => constantOf(code, name, id))
    return trim ? whole.trim() : whole
  })
  if (texts.length !== made.length) throw new Error(`${id} writes a style whose text cannot be read in its source.`)
  return texts
}

function constantOf(code: string, name: string, id: string): string {
  const escaped = name.replaceAll('$', '\\$')
  const found = new RegExp(`(?:const|let|var) ${escaped} = '([^']*)'`).exec(code)?.[1]
  if (found === undefined) throw new Error(`${id} writes a style with ${name}, which is no constant text.`)
  return found
}
