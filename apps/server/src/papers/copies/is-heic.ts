/** What phones write instead of JPEG, by the brands in its first bytes. */
const brands = ['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']

export const isHeic = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 4, 8) === 'ftyp' && brands.includes(bytes.toString('latin1', 8, 12))
