/** JSON that keeps the ids of an administration, which fit no number. */
export const exactJson = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? { $id: String(it) } : it))

export const parseExactJson = (text: string): unknown =>
  JSON.parse(text, (_, it: unknown) => (isId(it) ? BigInt(it.$id) : it))

const isId = (it: unknown): it is { $id: string } =>
  typeof it === 'object' && it !== null && '$id' in it && Object.keys(it).length === 1
