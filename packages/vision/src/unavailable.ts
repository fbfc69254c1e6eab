import type { Failure } from '@openbeian/processes'

/** Why nothing was read. The order goes on by hand, and whoever reviews it sees why. */
export type Unavailability =
  | 'models-missing'
  | 'models-corrupt'
  | 'engine-missing'
  | 'busy'
  | 'timed-out'
  | 'crashed'
  | 'not-a-picture'

export interface Unavailable {
  kind: 'unavailable'
  reason: Unavailability
  message: { zh: string; en: string }
}

const messages: Record<Unavailability, Unavailable['message']> = {
  'models-missing': {
    zh: '文字识别模型未安装，请人工填写；管理员请在安装目录执行 npm ci。',
    en: 'The models for reading papers are not installed: fill in by hand. Operators run npm ci in the installation.',
  },
  'models-corrupt': {
    zh: '文字识别模型与已知版本不符，已停用，请人工填写；管理员请删除 node_modules 后执行 npm ci。',
    en: 'The models for reading papers are not the known ones and were not used: fill in by hand. Operators delete node_modules and run npm ci.',
  },
  'engine-missing': {
    zh: '本机不支持文字识别组件，请人工填写；管理员请确认 onnxruntime-node 支持此平台。',
    en: 'This machine cannot run the reading of papers: fill in by hand. Operators check that onnxruntime-node supports this platform.',
  },
  busy: {
    zh: '文字识别排队已满，请人工填写或稍后重试。',
    en: 'Too many papers are waiting to be read: fill in by hand or try again later.',
  },
  'timed-out': { zh: '文字识别超时，请人工填写。', en: 'Reading took too long: fill in by hand.' },
  crashed: { zh: '文字识别中断，请人工填写或稍后重试。', en: 'Reading was interrupted: fill in by hand or try again.' },
  'not-a-picture': {
    zh: '文件不是可以识别的图片，请人工填写。',
    en: 'The file is no picture that can be read: fill in by hand.',
  },
}

export const unavailable = (reason: Unavailability): Unavailable => ({
  kind: 'unavailable',
  reason,
  message: messages[reason],
})

/** As whoever asks for a reading is told it: what of a picture was too much makes no difference to who types it. */
export const unavailableFor = (failure: Failure): Unavailable =>
  unavailable(failure === 'busy' || failure === 'timed-out' ? failure : 'crashed')
