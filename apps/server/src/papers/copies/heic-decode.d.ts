/** Of the decoder of HEIC, what is used; it ships no types. */
declare module 'heic-decode' {
  interface HeicPicture {
    width: number
    height: number
    decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
  }
  const decode: { all(from: { buffer: Uint8Array }): Promise<HeicPicture[]> }
  export default decode
}
