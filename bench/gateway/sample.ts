import { readFileSync } from 'node:fs'
import type { Filing } from '@openbeian/filing'
import { idPaths, type NewFiling, sampleCodeTables, toXzba } from '@openbeian/regulator'
import sharp from 'sharp'

export const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }

export const { filing } = JSON.parse(
  readFileSync(new URL('../../examples/sample-enterprise.json', import.meta.url), 'utf8'),
) as { filing: Filing }
const paths = idPaths(filing)

/** So many records: as many as a file takes, by number with small pictures and by its 50 MB with large ones. */
export const recordsWith = { 8: 1000, 100: 350 } as const

/** How a picture of about so many kilobytes is cut out of a sample paper. */
const cuts = {
  8: { width: 400, height: 286, enlarge: 1, quality: 88 },
  100: { width: 900, height: 660, enlarge: 1.5, quality: 80 },
}
export type PictureKilobytes = keyof typeof cuts

/** Pieces of sample papers as JPEG, another one for each record. */
export function pictures(kilobytes: PictureKilobytes): Promise<Buffer[]> {
  const names = ['enterprise-subject-certificate', 'enterprise-commitment-letter', 'individual-manager-front']
  const papers = names.map((it) => readFileSync(new URL(`../../examples/papers/${it}.jpg`, import.meta.url)))
  const { width, height, enlarge, quality } = cuts[kilobytes]
  const cut = (index: number) =>
    sharp(papers[index % papers.length])
      .extract({ left: index % 97, top: index % 53, width, height })
      .resize({ width: Math.round(width * enlarge) })
      .jpeg({ quality })
      .toBuffer()
  return Promise.all(Array.from({ length: recordsWith[kilobytes] }, (_, index) => cut(index)))
}

/** A first filing as it is reported, with its picture. */
export const newFiling = (bytes: Buffer, index: number): NewFiling =>
  toXzba({
    filing,
    ids: new Map(paths.map((path, place) => [path, BigInt(index * paths.length + place + 1)])),
    codes: sampleCodeTables,
    attachments: [{ kind: 'subject-certificate', about: 'subject', format: 'jpeg', bytes }],
    filingMode: 'on-behalf',
  })
