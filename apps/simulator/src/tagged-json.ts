/** JSON that brings 64-bit numbers back as what they were: the file of the journal. */
export const writeTagged = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? { $long: String(it) } : it))

export const readTagged = (text: string): unknown =>
  JSON.parse(text, (_, it: unknown) =>
    typeof it === 'object' && it !== null && '$long' in it ? BigInt(String(it.$long)) : it,
  )

/** JSON for everybody else: 64-bit numbers as text. */
export const writePlain = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? String(it) : it))
