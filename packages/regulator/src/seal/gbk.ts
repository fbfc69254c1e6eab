/** The bytes every administration can read. Throws `regulator.not-gbk` with the characters GBK cannot carry. */
export function gbkEncode(_text: string): Buffer {
  throw new Error('not written yet')
}

/** Each character of the text that GBK cannot carry, once, in order: for a finding at the form. */
export function notInGbk(_text: string): string[] {
  throw new Error('not written yet')
}

export function gbkDecode(_bytes: Buffer): string {
  throw new Error('not written yet')
}
