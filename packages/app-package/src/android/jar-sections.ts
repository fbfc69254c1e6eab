/** The lines of one part of a manifest, by their names. */
export type Section = Map<string, string>

/** MANIFEST.MF and *.SF: lines of 72 bytes, continued by a blank, in parts with an empty line between. */
export function jarSections(text: string): Section[] {
  const sections: Section[] = []
  let section: Section = new Map()
  let last = ''
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '') {
      if (section.size > 0) sections.push(section)
      section = new Map()
    } else if (line.startsWith(' ')) {
      section.set(last, (section.get(last) ?? '') + line.slice(1))
    } else {
      const colon = line.indexOf(':')
      last = line.slice(0, Math.max(0, colon))
      section.set(last, line.slice(colon + 1).trimStart())
    }
  }
  if (section.size > 0) sections.push(section)
  return sections
}
