export type FaultCode = 'LOW_RESOLUTION' | 'DARK' | 'OVEREXPOSED' | 'GLARE' | 'BLUR' | 'CUT_EDGE'

export interface Fault {
  code: FaultCode
  /** What is wrong and what to do, for whoever took the picture. */
  message: { zh: string; en: string }
  value: number
}

const messages: Record<FaultCode, Fault['message']> = {
  LOW_RESOLUTION: {
    zh: '照片尺寸太小，文字无法辨认，请重新上传：长边至少800像素，请上传原图而不是截图或缩略图。',
    en: 'The picture is too small to read. Upload it again with a long side of at least 800 pixels: the original, not a screenshot or thumbnail.',
  },
  DARK: {
    zh: '照片太暗，请重新上传：请在光线充足处拍摄，不要挡住光源。',
    en: 'The picture is too dark. Take it again in good light, without standing between lamp and paper.',
  },
  OVEREXPOSED: {
    zh: '照片过曝，文字发白，请重新上传：请避开强光或关闭闪光灯后拍摄。',
    en: 'The picture is overexposed and the print is washed out. Take it again away from strong light, without flash.',
  },
  GLARE: {
    zh: '照片反光，部分内容被遮住，请重新上传：请关闭闪光灯并换一个角度拍摄。',
    en: 'A reflection hides part of the paper. Take the picture again without flash and from another angle.',
  },
  BLUR: {
    zh: '照片不清晰，请重新上传：请对焦后保持手机不动再拍摄。',
    en: 'The picture is not sharp. Take it again: let the camera focus and hold it still.',
  },
  CUT_EDGE: {
    zh: '证件边缘没有拍全，请重新上传：请让证件四边都在画面内。',
    en: 'Part of the paper is outside the picture. Take it again with all four edges in view.',
  },
}

export const faultOf = (code: FaultCode, value: number): Fault => ({ code, message: messages[code], value })
