import type { Administration } from '../administration.ts'
import type { OfferDraft } from '../offer-draft.ts'
import { offerFiles } from '../offer-files.ts'
import type { OfferRequest, OfferRequestFor } from './offer-request.ts'
import { type Offering, offeringBuilders } from './offerings.ts'

/** Offers a file that somebody wished for; the name of it, or undefined where nothing filed fits. */
export const offerNow = (it: Administration, wish: OfferRequest): Promise<string | undefined> =>
  it.runExclusive(async () => {
    const offering = builtFor(wish.block, wish, it)
    if (!offering) return undefined
    const { data, change } = offering
    const draft: OfferDraft = { block: wish.block, ...(data && { data }) }
    const offered = await offerFiles(it, [draft])
    await it.record({ kind: 'fileOffered', block: wish.block, ...offered, ...change })
    return offered.offers[0]
  })

const builtFor = <Block extends OfferRequest['block']>(
  block: Block,
  wish: OfferRequestFor<Block>,
  it: Administration,
): Offering | undefined => offeringBuilders[block](wish, it)
