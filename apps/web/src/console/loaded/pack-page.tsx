import { LoadedFilePage } from './loaded-file-page.tsx'

/** One version of a rule pack. */
export const PackPage = () => <LoadedFilePage kind="rule-pack" />
