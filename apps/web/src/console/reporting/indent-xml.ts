/** One element a line, indented by its depth; text stays beside its element. */
export function indentXml(xml: string): string[] {
  const lines: string[] = []
  let depth = 0
  for (const line of leavesJoined(xml.replace(/>\s+</g, '><').match(/<[^<>]+>|[^<]+/g) ?? [])) {
    if (/^<\/[^>]+>$/.test(line)) depth -= 1
    lines.push('  '.repeat(Math.max(depth, 0)) + line.trim())
    if (/^<[^!?/][^>]*[^/]>$|^<\w>$/.test(line)) depth += 1
  }
  return lines
}

/** An element without children is one line with its text and its end. */
function leavesJoined(tokens: string[]): string[] {
  const lines: string[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const end = leafEnd(tokens, at)
    lines.push(tokens.slice(at, end + 1).join(''))
    at = end
  }
  return lines
}

function leafEnd(tokens: string[], at: number): number {
  const [, name] = /^<([^\s<>/!?]+)[\s>]/.exec(tokens[at] ?? '') ?? []
  if (!name || tokens[at]?.endsWith('/>')) return at
  if (tokens[at + 1] === `</${name}>`) return at + 1
  return tokens[at + 1]?.startsWith('<') === false && tokens[at + 2] === `</${name}>` ? at + 2 : at
}
