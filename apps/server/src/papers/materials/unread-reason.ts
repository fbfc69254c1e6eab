import { type Unavailability, unavailable } from '@openbeian/vision'

/** Why nothing was read on a paper. */
export type UnreadReason = Unavailability | 'pdf-not-drawn'

const pdfNotDrawn = {
  zh: 'PDF 没有自动识别，请人工填写，或改传照片；管理员可以安装 poppler-utils（pdftoppm）后自动识别。',
  en: 'PDF files are not read here: fill in by hand, or upload a picture. Operators install poppler-utils (pdftoppm).',
}

/** The reason in words for applicants and reviewers. */
export const unreadMessage = (why: UnreadReason): { zh: string; en: string } =>
  why === 'pdf-not-drawn' ? pdfNotDrawn : unavailable(why).message
