const size = 512
const least = 90
const offAxis = 14
const cosines = Float64Array.from({ length: size / 2 }, (_, n) => Math.cos((-2 * Math.PI * n) / size))
const sines = Float64Array.from({ length: size / 2 }, (_, n) => Math.sin((-2 * Math.PI * n) / size))

/** How far the strongest fine pattern stands out in the middle of the picture: screens show one, paper does not. */
export function moireOf(grey: Float32Array, width: number, height: number): number {
  const [x0, y0] = [Math.floor((width - size) / 2), Math.floor((height - size) / 2)]
  if (x0 < 0 || y0 < 0) return 0
  const real = new Float64Array(size * size)
  const imaginary = new Float64Array(size * size)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) real[y * size + x] = (grey[(y + y0) * width + x + x0] as number) * hann(x) * hann(y)
  transform(real, imaginary)
  const strengths: number[] = []
  for (let y = 0; y < size; y++)
    for (let x = offAxis; x < size / 2; x++) {
      const fy = Math.min(y, size - y)
      if (fy >= offAxis && Math.hypot(x, fy) >= least)
        strengths.push(Math.hypot(real[y * size + x] as number, imaginary[y * size + x] as number))
    }
  const sorted = Float64Array.from(strengths).sort()
  return (sorted.at(-1) as number) / Math.max(1e-9, sorted[Math.floor(sorted.length * 0.99)] as number)
}

const hann = (n: number) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size)

/** Fourier, rows then columns, in place. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  for (let n = 0; n < size; n++) line(real, imaginary, n * size, 1)
  for (let n = 0; n < size; n++) line(real, imaginary, n, size)
}

/** One row or column: Cooley and Tukey's butterflies. */
function line(real: Float64Array, imaginary: Float64Array, from: number, step: number): void {
  for (let n = 1, reversed = 0; n < size; n++) {
    let bit = size >> 1
    for (; reversed & bit; bit >>= 1) reversed ^= bit
    reversed ^= bit
    if (n < reversed) {
      swap(real, from + n * step, from + reversed * step)
      swap(imaginary, from + n * step, from + reversed * step)
    }
  }
  for (let length = 2; length <= size; length *= 2) {
    const turn = size / length
    for (let start = 0; start < size; start += length)
      for (let k = 0; k < length / 2; k++) {
        const a = from + (start + k) * step
        const b = from + (start + k + length / 2) * step
        const cos = cosines[k * turn] as number
        const sin = sines[k * turn] as number
        const tr = (real[b] as number) * cos - (imaginary[b] as number) * sin
        const ti = (real[b] as number) * sin + (imaginary[b] as number) * cos
        real[b] = (real[a] as number) - tr
        imaginary[b] = (imaginary[a] as number) - ti
        real[a] = (real[a] as number) + tr
        imaginary[a] = (imaginary[a] as number) + ti
      }
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] as number
  values[a] = values[b] as number
  values[b] = kept
}
