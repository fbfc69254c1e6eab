import { encodeDownload } from '@openbeian/regulator'
import type { Administration } from './administration.ts'
import type { Offered } from './journal.ts'
import type { OfferDraft } from './offer-draft.ts'

/**
 * Stores files for download and returns their names, letters and digits only. A file is offered once a journal entry names
 * it; after a crash, files without an entry are overwritten by the next ones. Callers take turns.
 */
export async function offerFiles(it: Administration, drafts: readonly OfferDraft[]): Promise<Offered> {
  const offers: string[] = []
  const notBefore: Record<string, string> = {}
  for (const { block, data, waitMs = 0 } of drafts) {
    const fileName = `${block}${String(it.state.offers.size + 1 + offers.length).padStart(10, '0')}`
    await it.files.keepOffer(fileName, data ? encodeDownload(it.dialect, data) : '')
    offers.push(fileName)
    if (waitMs > 0) notBefore[fileName] = new Date(it.now().getTime() + waitMs).toISOString()
  }
  return { offers, ...(Object.keys(notBefore).length > 0 && { notBefore }) }
}

/** Offers the content of a file once more, under a new name. */
export const offerAgain = (it: Administration, fileName: string): Promise<void> =>
  it.runExclusive(async () => {
    const offer = it.state.offers.get(fileName)
    if (!offer) return
    const { block, poison } = offer
    const { offers } = await offerFiles(it, [{ block }])
    await it.files.keepOffer(offers[0] ?? '', await it.files.readOffer(fileName))
    await it.record({ kind: 'fileOffered', block, offers, ...(poison && { poison }) })
  })
