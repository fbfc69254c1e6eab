import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const files = {
  'Noto Sans SC': [
    import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json'),
    '400Regular/NotoSansSC_400Regular.ttf',
  ],
  'Noto Serif SC': [
    import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json'),
    '400Regular/NotoSerifSC_400Regular.ttf',
  ],
} as const
export type Font = keyof typeof files

let loaded: Promise<unknown> | undefined

/** Whoever drew one word with a font file can use the font by name in every SVG after it, installed or not. */
export function loadFonts(): Promise<unknown> {
  loaded ??= Promise.all(
    Object.entries(files).map(([font, [base, file]]) =>
      sharp({ text: { text: '字', font, fontfile: fileURLToPath(new URL(file, base)) } })
        .png()
        .toBuffer(),
    ),
  )
  return loaded
}
