import type { Administration } from './administration.ts'

/**
 * Puts a file where it can be downloaded from, and gives its name: letters and digits. It is offered as soon as a
 * journal entry names it; a crash before that leaves a file that the next one overwrites.
 */
export async function offerFile(
  { state, files }: Administration,
  block: 'BAJG' | 'BASJ',
  xml: string,
  ahead = 0,
): Promise<string> {
  const fileName = `${block}${String(state.offers.size + 1 + ahead).padStart(10, '0')}`
  await files.keepOffer(fileName, xml)
  return fileName
}
