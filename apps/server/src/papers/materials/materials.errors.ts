import { errorsOf, type MaterialKind, materialName } from '@openbeian/filing'

export const materialError = errorsOf({
  'material.not-found': {
    kind: 'notFound',
    zh: () => '没有这份材料。',
    en: (it: { materialId: string }) => `There is no paper ${it.materialId}.`,
  },
  'material.too-large': {
    kind: 'tooLarge',
    zh: () => '文件过大，请压缩后重新上传。',
    en: (it: { max: number; unit: 'bytes' | 'pixels' | 'pages' | 'objects' | 'unpacked bytes' }) =>
      `The file has more than ${it.max} ${it.unit}.`,
  },
  'material.not-accepted': {
    kind: 'notAccepted',
    zh: ({ reason }) =>
      reason === 'heic'
        ? '本系统不能转换 HEIC 照片，请存为 JPEG 后重新上传（苹果手机：设置→相机→格式→兼容性最佳）。'
        : '请上传可以正常打开的 JPEG、PNG 图片或 PDF 文件。',
    en: (it: { reason: 'type' | 'unlike-its-name' | 'broken' | 'encrypted' | 'heic' }) =>
      it.reason === 'heic'
        ? 'This server cannot convert HEIC pictures: save it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible) and upload that.'
        : `The file is no readable JPEG, PNG or PDF (${it.reason}).`,
  },
  'material.takes-too-much': {
    kind: 'tooLarge',
    zh: ({ of }) =>
      `文件内容过于复杂，${of === 'time' ? '在限定时间内没有读完' : '读取时超出了内存限制'}。请重新拍照或扫描，或另存为普通 PDF 后上传。`,
    en: (it: { of: 'time' | 'memory' }) =>
      `Reading the file takes more ${it.of} than it may: photograph or scan the paper anew, or save it as a plain PDF.`,
  },
  'material.readers-busy': {
    kind: 'unavailable',
    zh: () => '现在上传的人较多，文件没有接收，请一分钟后再试。',
    en: () => 'Too many files are waiting to be read: this one was not taken in; try again in a minute.',
  },
  'material.not-clear': {
    kind: 'invalid',
    zh: (it) => `${materialName(it.kind, 'zh')}：${it.faults.map((fault) => fault.zh).join('')}`,
    en: (it: { kind: MaterialKind; faults: { code: string; zh: string; en: string }[] }) =>
      `${materialName(it.kind, 'en')}: ${it.faults.map((fault) => fault.en).join(' ')}`,
  },
  'material.too-many': {
    kind: 'conflict',
    zh: (it) => `每个订单最多 ${it.max} 份材料。`,
    en: (it: { max: number }) => `An order keeps at most ${it.max} papers.`,
  },
  'material.one-picture': {
    kind: 'invalid',
    zh: (it) => `${materialName(it.kind, 'zh')}只有一张，请替换原来的照片。`,
    en: (it: { kind: MaterialKind }) =>
      `${materialName(it.kind, 'en')} is one picture: replace it instead of adding another.`,
  },
  'material.too-many-pages': {
    kind: 'invalid',
    zh: (it) => `${materialName(it.kind, 'zh')}最多 ${it.max} 页，请先删除多余的页，或合并成一个 PDF。`,
    en: (it: { kind: MaterialKind; max: number }) =>
      `${materialName(it.kind, 'en')} has ${it.max} pages already, which is the most: put them together into one PDF.`,
  },
  'material.pages-changed': {
    kind: 'conflict',
    zh: (it) => `${materialName(it.kind, 'zh')}的页刚刚有变动，请刷新后重试。`,
    en: (it: { kind: MaterialKind }) =>
      `The pages of ${materialName(it.kind, 'en')} were changed meanwhile: read them again.`,
  },
  'material.page-not-drawn': {
    kind: 'notFound',
    zh: (it) => `第 ${it.page} 页在这里显示不出来，请直接打开 PDF 文件。`,
    en: (it: { page: number }) =>
      `Page ${it.page} of this paper cannot be shown as a picture here: open the PDF itself.`,
  },
  'material.no-room': {
    kind: 'conflict',
    zh: ({ of, used, maxBytes }) =>
      `${of === 'order' ? '这个订单' : '您'}的材料已占用 ${megabytes(used)}，上限 ${megabytes(maxBytes)}，放不下这个文件。请压缩后上传，或联系接入商。`,
    en: (it: { of: 'order' | 'customer'; used: number; maxBytes: number; sizeBytes: number }) =>
      `The papers of this ${it.of} take up ${it.used} of ${it.maxBytes} bytes: ${it.sizeBytes} more have no room.`,
  },
  'material.harmful': {
    kind: 'invalid',
    zh: (it) => `文件中发现病毒（${it.found}），没有接收。请检查您的设备，换一个文件上传。`,
    en: (it: { found: string }) => `The virus scan found ${it.found} in the file.`,
  },
  'material.not-scanned': {
    kind: 'unavailable',
    zh: () => '病毒检查暂时不可用，文件没有接收，请稍后再试。',
    en: () => 'The virus scanner cannot be asked now: nothing is taken in without it.',
  },
})

function megabytes(bytes: number): string {
  // the list of errors shows the names of the details instead
  return Number.isFinite(bytes) ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : String(bytes)
}
