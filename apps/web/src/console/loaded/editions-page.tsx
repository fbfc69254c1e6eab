import { LoadedPage } from './loaded-page.tsx'

/** The editions of the interface that were loaded. */
export const EditionsPage = () => <LoadedPage kind="dialect" />
