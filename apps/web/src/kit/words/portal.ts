import type { Dictionary } from '../language.tsx'
import { portalEn } from './portal.en.ts'
import { type PortalWords, portalZh } from './portal.zh.ts'

export const portalWords: Dictionary<PortalWords> = { zh: portalZh, en: portalEn }
