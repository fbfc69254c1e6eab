/**
 * Whether anything in the pattern may be repeated without end (`*`, `+`, `{2,}`). A pattern without does the same
 * bounded work at every place of a text.
 */
export const hasUnboundedRepetition = (source: string): boolean => /[*+]|\{\d+,\}/.test(withoutLiterals(source))

/** A backslash with its character, and classes, become a letter. */
function withoutLiterals(source: string): string {
  let rest = ''
  let isInClass = false
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at)
    if (character === '\\') at += 1
    if (isInClass) isInClass = character !== ']'
    else if (character === '[') isInClass = true
    else rest += character === '\\' ? 'x' : character
  }
  return rest
}
