import { openVision } from '@openbeian/vision'
import { afterAll, expect, test } from 'vitest'
import { aPicture } from '../../desks/applying/test-orders.ts'
import { fitPicture } from '../copies/fit-picture.ts'
import { watermarkPicture } from '../copies/watermark-copy.ts'

const vision = openVision({ readers: 1 })
afterAll(() => vision.close())

const papers = [
  ['id-front', 'enterprise-principal-front.jpg', ['name', 'number']],
  ['id-back', 'enterprise-principal-back.jpg', ['validFrom', 'validTo']],
  ['business-licence', 'enterprise-subject-certificate.jpg', ['name', 'number', 'legalRepresentative']],
  ['domain-certificate', 'enterprise-domain-certificate.jpg', ['domain', 'holder']],
] as const

test.each(papers)('no character of the key fields of %s is lost on its marked copy', async (paper, file, fields) => {
  const bytes = await aPicture(file)
  const marked = await watermarkPicture(bytes, 'image/jpeg', { who: '演示审核员', at: new Date() })
  await expectAllThere(paper, bytes, marked, fields)
})

test.each(papers)(
  'no character of the key fields of %s is lost on a small copy as it is reported',
  async (paper, file, fields) => {
    const bytes = await aPicture(file)
    const small = await fitPicture(bytes, 60 * 1024)
    expect(small?.length).toBeLessThan(60 * 1024)
    await expectAllThere(paper, bytes, small ?? Buffer.alloc(0), fields)
  },
)

/** The samples bear a stamp of their own, of which a letter may be read in front of a name: what counts is that nothing is hidden. */
async function expectAllThere(
  paper: (typeof papers)[number][0],
  one: Buffer,
  other: Buffer,
  fields: readonly string[],
): Promise<void> {
  const [was, is] = [await vision.read(paper, one), await vision.read(paper, other)]
  if (was.kind !== 'read' || is.kind !== 'read') throw new Error('nothing was read')
  const readOn = (read: typeof was, field: string) => read.fields[field as keyof typeof read.fields]?.value ?? ''
  for (const field of fields) {
    expect(readOn(was, field)).not.toBe('')
    expect(plain(readOn(is, field)), field).toContain(plain(readOn(was, field)))
  }
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s,.;:、。]/g, '')
