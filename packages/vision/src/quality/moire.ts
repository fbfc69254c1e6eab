const size = 512
const minFrequency = 90
const offAxis = 14
const cosines = Float64Array.from({ length: size / 2 }, (_, n) => Math.cos((-2 * Math.PI * n) / size))
const sines = Float64Array.from({ length: size / 2 }, (_, n) => Math.sin((-2 * Math.PI * n) / size))

/** How far the strongest fine pattern stands out in the middle of the picture: screens show one, paper does not. */
export function moireOf(grey: Float32Array, width: number, height: number): number {
  const [x0, y0] = [Math.floor((width - size) / 2), Math.floor((height - size) / 2)]
  if (x0 < 0 || y0 < 0) return 0
  const rows = transformedRows((x, y) => (grey[(y + y0) * width + x + x0] ?? 0) * hann(x) * hann(y))
  const strengths = new Float64Array((size * size) / 2)
  let count = 0
  const [real, imaginary] = [new Float64Array(size), new Float64Array(size)]
  // half of the picture's spectrum mirrors the other
  for (let x = offAxis; x < size / 2; x++) {
    for (let y = 0; y < size; y++) {
      real[y] = rows.real[y * size + x] ?? 0
      imaginary[y] = rows.imaginary[y * size + x] ?? 0
    }
    line(real, imaginary)
    for (let y = 0; y < size; y++) {
      const fy = Math.min(y, size - y)
      if (fy < offAxis || Math.hypot(x, fy) < minFrequency) continue
      strengths[count++] = Math.hypot(real[y] ?? 0, imaginary[y] ?? 0)
    }
  }
  const sorted = strengths.subarray(0, count).sort()
  return (sorted.at(-1) as number) / Math.max(1e-9, sorted[Math.floor(count * 0.99)] ?? 0)
}

const window = Float64Array.from({ length: size }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size))
const hann = (n: number) => window[n] ?? 0

/** Fourier of every row; two real rows make one of complex numbers, and its spectrum comes apart into theirs. */
function transformedRows(valueAt: (x: number, y: number) => number) {
  const real = new Float64Array(size * size)
  const imaginary = new Float64Array(size * size)
  const [one, other] = [new Float64Array(size), new Float64Array(size)]
  for (let y = 0; y < size; y += 2) {
    for (let x = 0; x < size; x++) {
      one[x] = valueAt(x, y)
      other[x] = valueAt(x, y + 1)
    }
    line(one, other)
    for (let x = 0; x < size / 2; x++) {
      const mirrored = (size - x) % size
      const [r, i] = [one[x] ?? 0, other[x] ?? 0]
      const [mr, mi] = [one[mirrored] ?? 0, other[mirrored] ?? 0]
      real[y * size + x] = (r + mr) / 2
      imaginary[y * size + x] = (i - mi) / 2
      real[(y + 1) * size + x] = (i + mi) / 2
      imaginary[(y + 1) * size + x] = (mr - r) / 2
    }
  }
  return { real, imaginary }
}

/** Fourier of one row or column, in place: Cooley and Tukey's butterflies. */
function line(real: Float64Array, imaginary: Float64Array): void {
  for (let n = 1, reversed = 0; n < size; n++) {
    let bit = size >> 1
    for (; reversed & bit; bit >>= 1) reversed ^= bit
    reversed ^= bit
    if (n < reversed) {
      swap(real, n, reversed)
      swap(imaginary, n, reversed)
    }
  }
  for (let length = 2; length <= size; length *= 2) {
    const turn = size / length
    for (let start = 0; start < size; start += length)
      for (let k = 0; k < length / 2; k++) {
        const a = start + k
        const b = a + length / 2
        const cos = cosines[k * turn] ?? 0
        const sin = sines[k * turn] ?? 0
        const tr = (real[b] ?? 0) * cos - (imaginary[b] ?? 0) * sin
        const ti = (real[b] ?? 0) * sin + (imaginary[b] ?? 0) * cos
        real[b] = (real[a] ?? 0) - tr
        imaginary[b] = (imaginary[a] ?? 0) - ti
        real[a] = (real[a] ?? 0) + tr
        imaginary[a] = (imaginary[a] ?? 0) + ti
      }
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] ?? 0
  values[a] = values[b] ?? 0
  values[b] = kept
}
