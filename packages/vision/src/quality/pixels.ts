/** A picture as rows of red, green and blue, one byte each, without alpha. */
export interface Pixels {
  data: Uint8Array | Uint8ClampedArray
  width: number
  height: number
}
