const kinds = [
  { type: 'image/jpeg', starts: 'ffd8ff' },
  { type: 'image/png', starts: '89504e470d0a1a0a' },
  { type: 'application/pdf', starts: '255044462d' },
] as const

export type AttachmentType = (typeof kinds)[number]['type']

/** What a file in base64 is by its first bytes, whatever it claims to be; undefined for anything else. */
export function attachmentKind(base64: string): { type: AttachmentType; bytes: Buffer } | undefined {
  if (!/^[0-9A-Za-z+/\s]+(?:={1,2}\s*)?$/.test(base64)) return undefined
  const bytes = Buffer.from(base64, 'base64')
  const start = bytes.subarray(0, 8).toString('hex')
  const kind = kinds.find((it) => start.startsWith(it.starts))
  return kind && { type: kind.type, bytes }
}
