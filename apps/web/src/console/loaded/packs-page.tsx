import { LoadedPage } from './loaded-page.tsx'

/** The rule packs that were loaded. */
export const PacksPage = () => <LoadedPage kind="rule-pack" />
