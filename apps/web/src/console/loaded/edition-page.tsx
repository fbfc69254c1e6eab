import { LoadedFilePage } from './loaded-file-page.tsx'

/** One edition of the interface. */
export const EditionPage = () => <LoadedFilePage kind="dialect" />
