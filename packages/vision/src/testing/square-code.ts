import { create } from 'qrcode'

/** A QR code that says this. */
export function squareCode(x: number, y: number, side: number, text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const cell = side / modules.size
  return Array.from({ length: modules.size ** 2 }, (_, n) => n)
    .filter((n) => modules.data[n])
    .map(
      (n) =>
        `<rect x="${x + (n % modules.size) * cell}" y="${y + Math.floor(n / modules.size) * cell}" width="${cell * 1.02}" height="${cell * 1.02}"/>`,
    )
    .join('')
}
