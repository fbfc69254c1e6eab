/** What one agrees to before any picture is taken. A changed text is a new version; whoever agreed to an older one is asked again. */
export const consentText = (keptDays: number, provider: string) => ({
  version: '2026-11-2',
  zh: [
    '为核验您是备案信息中的负责人本人，我们需要处理您的人脸信息，这属于敏感个人信息。',
    '处理方式：拍摄约 15 秒的画面，与您身份证上的照片比对，并判断是否为本人实时操作；不作其他用途。',
    `比对由${provider === 'local' ? '本平台的服务器完成，画面不发送给第三方' : `第三方服务 ${provider} 完成，画面会加密发送给该服务`}。`,
    `画面加密保存，${keptDays} 天后自动删除，只保留核验结果和分数；您可以随时撤回同意，画面立即删除。`,
    '您可以不同意，不影响办理备案：可以改为视频通话、幕布照片或当面核验。',
    '对未满十四周岁的人，须由监护人同意。',
  ],
  en: [
    'To check that you are the person named in the filing we need to process your face, which is sensitive personal information.',
    'How: about 15 seconds of pictures are compared with the photo on your ID and judged for being live. Nothing else is done with them.',
    provider === 'local'
      ? 'The comparison is made on this server; the pictures go to nobody else.'
      : `The comparison is made by the service ${provider}, to which the pictures are sent encrypted.`,
    `The pictures are stored encrypted and deleted after ${keptDays} days; only result and scores are kept. You may withdraw at any time: the pictures are then deleted at once.`,
    'You may refuse, and the filing goes on: by a video call, a photo before the curtain, or in person.',
    'For a child under fourteen a guardian has to agree.',
  ],
})
