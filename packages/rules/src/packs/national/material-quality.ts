import { daysBetween, isCalendarDay, isSheetKind, maxPagesOfMaterial, rowOf } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Text } from '../../text.ts'
import { fieldLimit, practice, publishedBy } from '../basis.ts'
import { isUnit, undated } from '../order-types.ts'
import { materialValues, maxReportedBytes } from './material-values.ts'

const again: Text = { zh: '请对着原件重新拍摄。', en: 'Photograph the original again.' }

const ofMaterial = { scope: 'material', about: each.material } as const

/** A PDF of a few pages is reported as their pictures. */
const goesAsPictures = (pages: number | undefined): boolean => pages !== undefined && pages <= maxPagesOfMaterial

/** How a paper looks, as its file or those who looked at it say. */
export const materialQualityRules: Rule[] = [
  rule({
    ...ofMaterial,
    id: 'national.paper-format',
    check: 'MAT-001',
    checkShared: 'the scans of an approval travel as pictures only, other papers also as PDF',
    ...undated(publishedBy('huawei')),
    severity: 'informs',
    when: (_, { material }) => rowOf(material.kind).reportedIn === 'attachments',
    holds: ({ contentType }) => whenKnown(contentType, (type) => type.startsWith('image/')),
    message: {
      zh: '有的管局只看图片，PDF可能被退回。',
      en: 'Some administrations look at pictures only and return a PDF.',
    },
    whatToDo: { zh: '建议上传JPG或PNG图片。', en: 'Better upload a JPG or PNG picture.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-pre-approval-format',
    check: 'MAT-001',
    checkShared: 'the scans of an approval travel as pictures only, other papers also as PDF',
    ...undated(fieldLimit),
    severity: 'blocks',
    when: (_, { material }) => rowOf(material.kind).reportedIn === 'service',
    holds: ({ contentType, drawablePages }) =>
      whenKnown(contentType, (type) => type.startsWith('image/') || goesAsPictures(drawablePages)),
    message: { zh: '前置审批文件只能以图片上报。', en: 'An approval is reported as a picture only.' },
    whatToDo: { zh: '请上传JPG或PNG图片。', en: 'Upload a JPG or PNG picture.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-size',
    check: 'MAT-002',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    holds: ({ sizeBytes }) => whenKnown(sizeBytes, (bytes) => bytes <= materialValues.maxBytes),
    values: () => ({ max: materialValues.maxBytes / 1024 / 1024 }),
    message: { zh: '文件超过{max} MB。', en: 'The file is larger than {max} MB.' },
    whatToDo: { zh: '请压缩后再上传。', en: 'Make it smaller and upload it again.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-compressed',
    off: {
      zh: '几乎每张照片都会压缩，上报前又会检查是否清晰，逐张提示没有用处。',
      en: 'Nearly every photo is made to fit, and the report looks after that: a word about each helps nobody.',
    },
    check: 'MAT-003',
    checkShared: 'a picture can be made to fit, a PDF only as pictures of its pages',
    ...undated(fieldLimit),
    severity: 'informs',
    when: ({ contentType }) => contentType !== 'application/pdf',
    holds: ({ sizeBytes }, { material, on }) =>
      whenKnown(sizeBytes, (bytes) => bytes <= maxReportedBytes(material.kind, on)),
    values: (_, { material, on }) => ({ max: maxReportedBytes(material.kind, on) / 1024 }),
    message: {
      zh: '上报时图片会压缩到{max} KB，请确认仍然清晰。',
      en: 'The picture is made to fit {max} KB for the report: make sure that it stays readable.',
    },
    whatToDo: { zh: '请裁掉多余的背景。', en: 'Cut away what is not the paper.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-pdf-size',
    check: 'MAT-003',
    checkShared: 'a picture can be made to fit, a PDF only as pictures of its pages',
    ...undated(fieldLimit),
    severity: 'blocks',
    when: ({ contentType }) => contentType === 'application/pdf',
    holds: ({ sizeBytes, drawablePages }, { material, on }) =>
      whenKnown(sizeBytes, (bytes) => bytes <= maxReportedBytes(material.kind, on) || goesAsPictures(drawablePages)),
    values: (_, { material, on }) => ({ max: maxReportedBytes(material.kind, on) / 1024 }),
    message: {
      zh: 'PDF超过{max} KB，无法上报，也不能转成图片自动压缩。',
      en: 'The PDF is larger than {max} KB: it cannot be reported, nor made to fit as pictures of its pages.',
    },
    whatToDo: { zh: '请改为上传图片。', en: 'Upload a picture of it instead.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-resolution',
    check: 'MAT-004',
    ...undated(practice),
    severity: 'warns',
    when: ({ contentType }) => contentType !== 'application/pdf',
    holds: ({ width, height }) =>
      width === undefined || height === undefined ? 'unknown' : Math.min(width, height) >= materialValues.minSidePixels,
    values: () => ({ min: materialValues.minSidePixels }),
    message: {
      zh: '照片短边不足{min}像素，看不清文字。',
      en: 'The shorter side has less than {min} pixels: nothing can be read.',
    },
    whatToDo: again,
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-sharp',
    check: 'MAT-005',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    holds: ({ isSharp }) => whenKnown(isSharp, (it) => it),
    message: { zh: '照片不清晰。', en: 'The photo is blurred.' },
    whatToDo: { zh: '请在光线充足处对焦后重新拍摄。', en: 'Take it again in good light, in focus.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-edges',
    check: 'MAT-006',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    // a scanned letter may fill its page
    when: (_, { material }) => rowOf(material.kind).mustShow === 'all-edges',
    holds: ({ showsAllEdges }) => whenKnown(showsAllEdges, (it) => it),
    message: { zh: '证件边框不完整或被遮挡。', en: 'An edge of the paper is missing or covered.' },
    whatToDo: { zh: '请拍全四角，不要遮挡。', en: 'Show all four corners, and cover nothing.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-original',
    check: 'MAT-007',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    holds: ({ isOfOriginal }) => whenKnown(isOfOriginal, (it) => it),
    message: {
      zh: '像是复印件或屏幕翻拍，须使用原件。',
      en: 'It looks like a copy or a photo of a screen; the original is needed.',
    },
    whatToDo: again,
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-watermark',
    check: 'MAT-008',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'warns',
    holds: ({ watermark, watermarkCoversText }) =>
      whenKnown(watermark, (words) => {
        if (words === '') return true
        if (!words.includes('备案')) return false
        return whenKnown(watermarkCoversText, (covers) => !covers)
      }),
    message: {
      zh: '水印只能是“仅供备案使用”，且不能遮挡文字。',
      en: 'A watermark may only say that the paper is for the filing, and must not cover any text.',
    },
    whatToDo: { zh: '请去掉其他水印，或换个位置。', en: 'Take other watermarks away, or move it.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.letter-signed',
    check: 'MAT-012',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    when: (_, { material }) => isSheetKind(material.kind),
    holds: ({ signedOn }, { on }) =>
      whenKnown(signedOn, (day) => isCalendarDay(day) && daysBetween(day, on) <= materialValues.letterDays),
    values: () => ({ days: materialValues.letterDays }),
    message: {
      zh: '没有手写签名和日期，或签署已超过{days}天。',
      en: 'It is not signed and dated by hand, or it was more than {days} days ago.',
    },
    whatToDo: { zh: '请重新签名并写上日期。', en: 'Sign and date it again.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.letter-sealed',
    check: 'MAT-013',
    ...undated(publishedBy('jd', 'tencent')),
    severity: 'warns',
    when: (_, { material, subject }) => isUnit(subject) && rowOf(material.kind).sealedByUnits,
    holds: ({ seal, isSealed }) => whenKnown(isSealed ?? seal, (it) => it !== false && it !== ''),
    message: { zh: '单位的材料须加盖公章。', en: 'A unit seals this paper.' },
    whatToDo: { zh: '请盖章后重新拍摄。', en: 'Seal it and photograph it again.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.sheet-of-province',
    check: 'MAT-014',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    when: (_, { material }) => material.kind === 'verification-sheet',
    holds: ({ formOf }, { province }) => whenKnown(formOf, (it) => it === province),
    message: { zh: '核验单不是本省的模板。', en: 'This sheet is the form of another province.' },
    whatToDo: { zh: '请下载本省的核验单。', en: 'Download the form of this province.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-of-others',
    check: 'MAT-015',
    ...undated(practice),
    severity: 'warns',
    holds: ({ isUsedByOthers }) => whenKnown(isUsedByOthers, (it) => !it),
    message: {
      zh: '同一张图片被不相关的主体使用过，请核实。',
      en: 'Unrelated sponsors handed in the same picture: look into it.',
    },
    whatToDo: { zh: '请上传自己拍摄的照片。', en: 'Upload a photo of your own.' },
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-edited',
    check: 'MAT-016',
    ...undated(practice),
    severity: 'warns',
    holds: ({ editedWith }) => whenKnown(editedWith, (it) => it === ''),
    message: { zh: '图片像是用{editedWith}编辑过。', en: 'The picture seems to have been edited with {editedWith}.' },
    whatToDo: again,
  }),
  rule({
    ...ofMaterial,
    id: 'national.paper-harmless',
    check: 'MAT-020',
    ...undated(practice),
    severity: 'warns',
    holds: ({ isHarmless }) => whenKnown(isHarmless, (it) => it),
    message: { zh: '文件没有通过安全扫描。', en: 'The file did not pass the scan for harmful files.' },
    whatToDo: { zh: '请换一个文件。', en: 'Upload another file.' },
  }),
  rule({
    id: 'national.papers-of-a-kind',
    scope: 'material',
    check: 'MAT-021',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) =>
      whenKnown(facts.materials, (all) => {
        const counts = Map.groupBy(all, ({ kind, about }) => `${kind} ${about}`)
        return [...counts.values()].every(({ length }) => length <= materialValues.maxOfOneKind)
      }),
    values: () => ({ max: materialValues.maxOfOneKind }),
    message: { zh: '同一种材料最多{max}份。', en: 'There are at most {max} papers of one kind.' },
    whatToDo: { zh: '请合并或删除多余的材料。', en: 'Put them together, or delete some.' },
  }),
]
