/** What an administrator answers for. A changed text is a new version; whoever accepted an older one is asked again. */
export const modelTerms = {
  version: '2026-11-1',
  zh: [
    '人脸比对使用 npm 软件包 @vladmandic/human 3.3.6 自带的模型，在本平台的服务器上运行，不联网下载，画面不发送给第三方。',
    '软件包采用 MIT 许可证。各模型本身的使用条款、训练用的人像来自哪里、被拍摄者是否同意，我们没有核实，也没有发现可靠的说明。',
    '我们没有用真实申请人的人像测过准确率。通过、待确认、不通过的界线来自公开样例，换一批人可能不同。',
    '机器不单独作出决定：每个订单的身份都由审核人员确认；不愿刷脸的人可以选择视频通话、幕布照片或当面核验。',
    '接受表示：您已阅读以上说明，认为贵单位可以使用这些模型，并对此负责。撤回后立即停用，等待比对的画面不再比对，转为人工核验；已有的结果保留，画面仍按期删除。',
  ],
  en: [
    'Faces are compared by the models inside the npm package @vladmandic/human 3.3.6. They run on this server: nothing is downloaded, and no picture goes to anybody else.',
    'The package is under the MIT licence. The terms of the models themselves, whose pictures they were trained on and whether those people agreed were not verified, and we found no reliable word on it.',
    'Accuracy was not measured on real applicants. The limits for pass, review and fail come from public samples and may not fit other people.',
    'A machine never decides alone: a reviewer confirms the identities of every order, and whoever does not want the face check takes a video call, a photo before the curtain or a visit.',
    'To accept means: you have read this, your organisation may use these models in your judgement, and you answer for it. Withdrawing counts at once: what waits for a comparison goes to a person, results stay, and pictures are deleted when they are due.',
  ],
}

/** Where each model comes from, as the package says; the terms of the models themselves are not verified. */
export const faceModels = [
  {
    name: 'blazeface',
    does: { zh: '找到画面中的脸', en: 'finds faces in a picture' },
    from: 'Google MediaPipe BlazeFace',
  },
  {
    name: 'facemesh',
    does: { zh: '测量脸的朝向和动作', en: 'measures where a face looks and what it does' },
    from: 'Google MediaPipe FaceMesh',
  },
  { name: 'iris', does: { zh: '测量眼睛睁闭', en: 'measures whether eyes are open' }, from: 'Google MediaPipe Iris' },
  {
    name: 'faceres',
    does: { zh: '与证件照片比对', en: 'compares with the picture of the certificate' },
    from: 'HSE FaceRes',
  },
  {
    name: 'antispoof',
    does: { zh: '提示是否像翻拍（只作参考）', en: 'hints at a picture of a picture (a hint only)' },
    from: '@vladmandic/human',
  },
  {
    name: 'liveness',
    does: { zh: '提示是否像活体（只作参考）', en: 'hints at a living person (a hint only)' },
    from: '@vladmandic/human',
  },
]
