import type { Dictionary } from '../language.tsx'

const zh = {
  title: '看一看这张照片',
  edit: '旋转或裁剪',
  editNamed: (paper: string) => `旋转或裁剪 ${paper}`,
  turn: '向右旋转',
  cut: '在图上拖动，框出要保留的部分；也可以用下面的滑块。',
  sides: { left: '左边裁掉', right: '右边裁掉', top: '上边裁掉', bottom: '下边裁掉' },
  whole: '恢复整张',
  looking: '正在检查照片…',
  clear: '看起来清楚，可以上传。',
  use: '上传这张',
  useAnyway: '仍然上传',
  another: '换一张',
  unreadable: '浏览器打不开这个文件，请换 JPG 或 PNG 图片。',
  picture: (paper: string) => `${paper}的照片`,
  read: {
    title: '从照片上读到的内容',
    waiting: '正在识别照片上的文字…',
    agrees: '与填写的一致',
    differs: (typed: string) => `您填写的是“${typed}”`,
    fill: '填入',
    confirm: '核对无误，填入',
    replace: '改为识别的内容',
    fillAll: (count: number) => `填入 ${count} 项空白的内容`,
    doubtful: (percent: number) => `请核对（把握 ${percent}%）`,
    noCheckDigit: '没有校验位，请本人核对',
    checksumOk: '校验位正确',
    longTerm: '长期',
    cutOut: (value: string) => `照片上读到“${value}”的地方`,
  },
}
export type DeskWords = typeof zh

const en: DeskWords = {
  title: 'Have a look at this picture',
  edit: 'Turn or crop',
  editNamed: (paper) => `Turn or crop: ${paper}`,
  turn: 'Turn right',
  cut: 'Drag over the picture to frame what stays, or use the sliders below.',
  sides: { left: 'Cut off left', right: 'Cut off right', top: 'Cut off top', bottom: 'Cut off bottom' },
  whole: 'Whole picture',
  looking: 'Checking the picture…',
  clear: 'It looks sharp and can be uploaded.',
  use: 'Upload this one',
  useAnyway: 'Upload anyway',
  another: 'Choose another',
  unreadable: 'The browser cannot open this file; choose a JPG or PNG picture.',
  picture: (paper) => `Picture of: ${paper}`,
  read: {
    title: 'Read from the picture',
    waiting: 'The print on the picture is being read…',
    agrees: 'same as typed',
    differs: (typed) => `You typed “${typed}”`,
    fill: 'Fill in',
    confirm: 'It is right, fill in',
    replace: 'Use what was read',
    fillAll: (count) => `Fill in ${count} empty fields`,
    doubtful: (percent) => `Please check (confidence ${percent}%)`,
    noCheckDigit: 'no check digit: please check it yourself',
    checksumOk: 'check digit right',
    longTerm: 'no end date',
    cutOut: (value) => `Where “${value}” was read on the picture`,
  },
}

/** Pictures that are looked at before they are sent, and what was read on them. */
export const deskWords: Dictionary<DeskWords> = { zh, en }
