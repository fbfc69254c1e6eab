/** A JPEG without the segments in which cameras and editors write (APP1 to APP13 without the colour profile, and comments). */
export function stripJpegMetadata(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (bytes[at] === 0xff && bytes[at + 1] !== startOfScan) {
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    if (end <= at + 2 || end > bytes.length) return bytes
    if (!isMetadata(bytes[at + 1] ?? 0)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, bytes.subarray(at)])
}

const startOfScan = 0xda
const comment = 0xfe
const colourProfile = 0xe2

const isMetadata = (marker: number): boolean =>
  marker === comment || (marker > 0xe0 && marker < 0xee && marker !== colourProfile)
