import { assignedValue, secretKinds } from './secret-kinds.ts'

export interface FoundSecret {
  line: number
  kind: string
  text: string
}

/** What looks like a secret in a text. */
export function findSecrets(content: string): FoundSecret[] {
  return content.split('\n').flatMap((text, index) => {
    const known = Object.entries(secretKinds).flatMap(([kind, shape]) => {
      const found = shape.exec(text)
      return found ? [{ line: index + 1, kind, text: found[0] }] : []
    })
    const assigned = [...text.matchAll(assignedValue)].flatMap(([, value = '']) =>
      isRandom(value) ? [{ line: index + 1, kind: 'random value named as a secret', text: value }] : [],
    )
    return [...known, ...assigned]
  })
}

/** Words and names repeat their letters; keys of 128 bits and more hardly do. Bits of Shannon's measure a character. */
function isRandom(value: string): boolean {
  const counts = Map.groupBy(value, (it) => it)
  const shares = [...counts.values()].map((it) => it.length / value.length)
  const bits = -shares.reduce((sum, it) => sum + it * Math.log2(it), 0)
  const isHex = /^[0-9a-f]+$/i.test(value)
  return isHex ? value.length >= 32 && bits > 3 : bits > 4 && /\d/.test(value)
}
