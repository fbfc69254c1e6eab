/** One element a line, indented by its depth; text stays beside its element. */
export function indentXml(xml: string): string[] {
  const lines: string[] = []
  let depth = 0
  for (const [token] of xml.replace(/>\s+</g, '><').matchAll(pieces)) {
    if (/^<\/[^>]+>$/.test(token)) depth -= 1
    lines.push('  '.repeat(Math.max(depth, 0)) + token.trim())
    if (/^<[^!?/][^>]*[^/]>$|^<\w>$/.test(token)) depth += 1
  }
  return lines
}

/** An element without children with its text and its end, or one tag, or text alone. */
const pieces = /<([^\s/>!?]+)[^>]*(?<!\/)>[^<]*<\/\1>|<[^>]+>|[^<]+/g
