import type { Dictionary } from '../language.tsx'
import { faceEn } from './face.en.ts'
import { type FaceWords, faceZh } from './face.zh.ts'

export const faceWords: Dictionary<FaceWords> = { zh: faceZh, en: faceEn }
