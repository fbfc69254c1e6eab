/** What a file of sheets may be; a provider of 30,000 filings has about 150,000 rows. */
export const maxSheetFileBytes = 100 * 1024 * 1024
/** Of the parts that are read, as the directory of the archive claims; the unpacking stops at the claim. */
export const maxUnpackedBytes = 1_000_000_000
/** Texts compress to a tenth or a thirtieth: what shrinks further and is large was made to be. */
export const maxRatio = 100
export const ratioCountsFromBytes = 20_000_000
export const maxEntries = 5000
export const maxSheets = 40
export const maxRows = 300_000
export const maxColumns = 256
export const maxCells = 6_000_000
/** As many as a cell of a spreadsheet holds. */
export const maxCellLength = 32_767
