import type { Dictionary } from '../language.tsx'
import { identityEn } from './identity.en.ts'
import { type IdentityWords, identityZh } from './identity.zh.ts'

export const identityWords: Dictionary<IdentityWords> = { zh: identityZh, en: identityEn }
