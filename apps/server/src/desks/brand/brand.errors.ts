import { maxLogoBytes } from '@openbeian/contract'
import { errorsOf } from '@openbeian/filing'

type Refusal = 'type' | 'broken' | 'too-large' | 'too-small'

const zh: Record<Refusal, string> = {
  type: '请上传 PNG、JPEG 或 WebP 图片（不接受 SVG）。',
  broken: '图片无法正常打开，请重新导出为 PNG 后上传。',
  'too-large': `图片过大：文件不超过 ${maxLogoBytes / 1024} KB，不超过 2000 万像素。`,
  'too-small': '图片过小：宽和高都不少于 32 像素。',
}
const en: Record<Refusal, string> = {
  type: 'A logo is a PNG, a JPEG or a WebP; an SVG is not taken.',
  broken: 'The picture cannot be read: save it as PNG once more and upload that.',
  'too-large': `The picture is too large: ${maxLogoBytes / 1024} KB and 20 million pixels at most.`,
  'too-small': 'The picture is too small: 32 pixels each way at least.',
}

export const brandError = errorsOf({
  'brand.no-logo': {
    kind: 'notFound',
    zh: () => '没有设置标志。',
    en: () => 'There is no logo.',
  },
  'brand.logo-refused': {
    kind: 'invalid',
    zh: (it) => zh[it.reason],
    en: (it: { reason: Refusal }) => en[it.reason],
  },
  'brand.readers-busy': {
    kind: 'unavailable',
    zh: () => '现在上传的人较多，图片没有接收，请一分钟后再试。',
    en: () => 'Too many files are waiting to be read: this one was not taken in; try again in a minute.',
  },
})
