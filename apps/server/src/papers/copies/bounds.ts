/** What a paper may be, told to whoever uploads: said apart from the readers, which are loaded by their process alone. */
export const maxPixels = 50_000_000
export const maxPages = 50
/** All streams of a PDF together; a scanned page of 300 dpi unpacks to 26 MB. */
export const maxUnpackedBytes = 300_000_000
/** A contract scanned page by page has a few hundred. */
export const maxObjects = 20_000
