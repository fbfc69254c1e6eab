import type { Dictionary } from '../language.tsx'
import { en } from './face.en.ts'
import { type FaceWords, zh } from './face.zh.ts'

export const faceWords: Dictionary<FaceWords> = { zh, en }
