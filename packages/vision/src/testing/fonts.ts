import { fileURLToPath } from 'node:url'
import { keysOf } from '@openbeian/filing'
import sharp from 'sharp'

const packages = {
  'Noto Sans SC': { base: import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json'), file: 'NotoSansSC' },
  'Noto Serif SC': { base: import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json'), file: 'NotoSerifSC' },
} as const
export type Font = keyof typeof packages

const weights = { 300: '300Light', 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold' } as const
export type Weight = keyof typeof weights

const loaded = new Map<string, Promise<unknown>>()

/** Whoever drew one word with a font file can use the font by name in every SVG after it, installed or not. */
export const loadFonts = (of: readonly Weight[] = [400]): Promise<unknown> =>
  Promise.all(keysOf(packages).flatMap((font) => of.map((weight) => loadFont(font, weight))))

function loadFont(font: Font, weight: Weight): Promise<unknown> {
  const { base, file } = packages[font]
  const path = `${weights[weight]}/${file}_${weights[weight]}.ttf`
  const begun = loaded.get(path) ?? drawnWith(font, new URL(path, base))
  loaded.set(path, begun)
  return begun
}

const drawnWith = (font: Font, file: URL) =>
  sharp({ text: { text: '字', font, fontfile: fileURLToPath(file) } })
    .png()
    .toBuffer()
