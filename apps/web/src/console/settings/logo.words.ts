import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  title: '标志',
  explain: (mib: number) =>
    `显示在登录页和每页上方，名称旁边。PNG、JPEG 或 WebP，不超过 ${mib} MB，宽高各不少于 32 像素；服务器会重新生成不超过 480×96 的 PNG。邮件是纯文本，不含标志。`,
  none: '还没有设置标志，只显示名称。',
  choose: '选择图片',
  preview: '预览，还没有保存',
  use: '使用这个标志',
  cancel: '取消',
  remove: '删除标志',
  set: '标志已更换，立即生效。',
}

const en: typeof zh = {
  title: 'Logo',
  explain: (mib) =>
    `Shown at the door and on top of each page, beside the name. A PNG, a JPEG or a WebP of at most ${mib} MB, 32 pixels each way at least; the server writes it anew as a PNG of 480×96 at most. Mails are plain text and have no logo.`,
  none: 'There is no logo: the name alone is shown.',
  choose: 'Choose a picture',
  preview: 'Preview, not saved yet',
  use: 'Use this logo',
  cancel: 'Cancel',
  remove: 'Remove the logo',
  set: 'The logo is changed and shown at once.',
}

export const logoWords: Dictionary<typeof zh> = { zh, en }
