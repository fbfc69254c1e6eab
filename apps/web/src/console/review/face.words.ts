import type { FaceCheckView, FacePersonView } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

const results: Record<NonNullable<FaceCheckView['result']>, string> = {
  pass: '通过',
  review: '待人工确认',
  fail: '未通过',
}

type Answer = NonNullable<NonNullable<FacePersonView['otherWay']>['service']>

const answers: Record<Answer['answer'], string> = {
  agrees: '一致',
  differs: '不一致',
  waiting: '等待本人完成',
  unavailable: '没有答复',
}
const answersEn: typeof answers = {
  agrees: 'the same',
  differs: 'not the same',
  waiting: 'waits for the person',
  unavailable: 'no answer',
}

const zh = {
  serviceSaid: ({ name, answer }: Answer) => `${name} 的答复：${answers[answer]}。仅供参考，由您决定。`,
  staffTitle: '身份核验结果',
  staffHint: '分数只作参考，请对照证件照片和画面，由您决定。',
  byMachine: (provider: string) => `比对：${provider}`,
  byHandOnly: '没有人脸结果，请人工核对。',
  results,
  scores: {
    match: '与证件照片',
    sameFace: '前后同一人',
    real: '非翻拍',
    live: '活体',
  },
  frame: (n: number) => `第 ${n} 帧`,
  lookAtFrames: '查看画面（会记录）',
  framesGone: '画面已按期删除',
  confirm: '确认是本人',
  refuse: '不能确认',
  note: '说明',
  seen: '看到',
  notSeen: '没看到',
}

const en: typeof zh = {
  serviceSaid: ({ name, answer }) => `${name} says: ${answersEn[answer]}. It only helps: you decide.`,
  staffTitle: 'Identity check',
  staffHint: 'Scores only help: compare the certificate with the pictures, you decide.',
  byMachine: (provider) => `Compared by ${provider}`,
  byHandOnly: 'No result of a face check: compare by hand.',
  results: { pass: 'Passed', review: 'To be confirmed', fail: 'Failed' },
  scores: {
    match: 'With certificate',
    sameFace: 'Same person',
    real: 'Not a picture',
    live: 'Live',
  },
  frame: (n) => `Frame ${n}`,
  lookAtFrames: 'Look at the pictures (logged)',
  framesGone: 'The pictures were deleted in time',
  confirm: 'It is the person',
  refuse: 'Cannot confirm',
  note: 'Note',
  seen: 'seen',
  notSeen: 'not seen',
}

export const faceReviewWords: Dictionary<typeof zh> = { zh, en }
