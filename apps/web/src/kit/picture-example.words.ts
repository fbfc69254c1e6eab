import type { FaultCode } from '@openbeian/vision/quality'
import type { Dictionary } from './language.tsx'

const bad: Record<FaultCode, string> = {
  LOW_RESOLUTION: '太小',
  DARK: '太暗',
  OVEREXPOSED: '过曝',
  GLARE: '反光',
  BLUR: '模糊',
  CUT_EDGE: '没拍全',
}

const zh = {
  good: '这样拍',
  bad,
}

const en: typeof zh = {
  good: 'Like this',
  bad: {
    LOW_RESOLUTION: 'Too small',
    DARK: 'Too dark',
    OVEREXPOSED: 'Washed out',
    GLARE: 'Reflection',
    BLUR: 'Blurred',
    CUT_EDGE: 'Cut off',
  },
}

/** What a picture looks like, under the drawings of good and bad ones. */
export const pictureWords: Dictionary<typeof zh> = { zh, en }
