import type { SheetCheck } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

const zh = {
  title: '需签署的文书',
  explain: '按订单内容生成，二维码用于核对是否由本系统生成、内容有无改动。',
  open: (version: number) => `打开并打印（第 ${version} 版）`,
  version: (version: number, at: string) => `第 ${version} 版，${at} 生成`,
  current: '与订单一致',
  stale: '生成后订单内容已修改，这一版不再有效，请重新生成并签署。',
  signedBy: (signer: string, at: string, by: string) => `${signer} 于 ${at} 签署（登录账号 ${by}）`,
  signedOnPhone: (signer: string, at: string, by: string) => `${signer} 于 ${at} 在手机上签署（链接由账号 ${by} 发出）`,
  from: (where: string) => `设备与网络地址：${where}`,
  chain: {
    intact: '签署记录完整，未被改动。',
    broken: '签署记录不完整或被改动过，请不要采用，并告知管理员。',
  },
  none: '还没有生成。',
  pad: {
    title: (name: string) => `签署${name}`,
    read: '先打开文书，看清全部内容：',
    signer: '签署人姓名',
    signerHint: (role: string) => `由${role}本人签署。`,
    field: '签名框',
    how: '请用手指、触控笔或鼠标在框内写完整的姓名。',
    noPen: '签名须手写，不能用键盘代替；不便在屏幕上手写的，请打印后在纸上签署。',
    undo: '撤销一笔',
    clear: '重写',
    agree: '这是我本人的签名，我已阅读全文，同意以电子方式签署。',
    honest:
      '系统记录签名笔迹、时间、登录账号、设备、网络地址和文件校验值，并另行通知。这是普通电子签名，不是由第三方认证的可靠电子签名。',
    honestOnPhone:
      '系统记录签名笔迹、时间、发出链接的账号、这台手机的标识、网络地址和文件校验值，并另行通知。这是普通电子签名，不是由第三方认证的可靠电子签名。',
    here: '改在电脑上签',
    submit: '确认签署',
    missing: '请写好姓名、签名并勾选。',
  },
  check: {
    title: '签回文书的核对',
    waiting: '正在核对……',
    unavailable: '没有自动核对，请人工核对。',
    signedHere: '在本系统屏幕上签署，无需核对笔迹以外的内容。',
    verdicts: {
      ours: '是本系统为此订单生成的文书，与订单现在的内容一致。',
      stale: '是本系统生成的，但之后订单内容已修改。',
      'other-order': '这是另一个订单的文书。',
      'other-sheet': '这是此订单的另一种文书。',
      foreign: '二维码不是本系统的，或者已被改动。',
      'no-code': '没有找到二维码：不是本系统的文书，或者没有拍全。',
    } satisfies Record<NonNullable<SheetCheck['verdict']>, string>,
    fieldNames: { signature: '签名', date: '日期', seal: '公章' } as Record<string, string>,
    fieldStates: {
      there: '有',
      blank: '空白',
      unclear: '无法判断',
    },
    fields: {
      same: '一致',
      near: '读到的不同',
      missing: '没有读到',
    },
    read: (text: string) => `读到“${text}”`,
  },
}

const en: typeof zh = {
  title: 'Papers to sign',
  explain: 'Made with what the order says (in Chinese); the code tells later that a paper is ours and unaltered.',
  open: (version) => `Open to print (version ${version})`,
  version: (version, at) => `Version ${version}, made ${at}`,
  current: 'agrees with the order',
  stale: 'The order has changed since: this version no longer counts. Make it again and sign it.',
  signedBy: (signer, at, by) => `Signed by ${signer} ${at} (account ${by})`,
  signedOnPhone: (signer, at, by) => `Signed by ${signer} ${at} on a phone (link sent by account ${by})`,
  from: (where) => `On ${where}`,
  chain: {
    intact: 'All signatures are as they were made.',
    broken: 'The record of signatures is incomplete or was altered. Do not rely on it; tell your administrator.',
  },
  none: 'Not made yet.',
  pad: {
    title: (name) => `Sign: ${name}`,
    read: 'Open the paper first and read all of it:',
    signer: 'Name of the signer',
    signerHint: (role) => `Signed in person by: ${role}.`,
    field: 'Field for the signature',
    how: 'Write the whole name into the field with a finger, a pen or the mouse.',
    noPen:
      'A signature is written by hand; the keyboard cannot take its place. Whoever cannot write on a screen prints the paper and signs it.',
    undo: 'Undo a stroke',
    clear: 'Write again',
    agree: 'This is my own signature; I have read all of it and agree to sign electronically.',
    honest:
      'Strokes, time, account, device, network address and the hash of the file are recorded, and you are told by another way. This is a plain electronic signature, not one certified by a third party.',
    honestOnPhone:
      'Strokes, time, the account that sent the link, a mark of this phone, its network address and the hash of the file are recorded, and you are told by another way. This is a plain electronic signature, not one certified by a third party.',
    here: 'Sign on the computer instead',
    submit: 'Sign',
    missing: 'Write your name, sign, and tick the box first.',
  },
  check: {
    title: 'What was seen on the signed paper',
    waiting: 'Being looked at…',
    unavailable: 'Nobody looked at it automatically: a person has to.',
    signedHere: 'Signed on a screen here: there is nothing to compare but the hand.',
    verdicts: {
      ours: 'Made here for this order, and agrees with it as it is now.',
      stale: 'Made here, but the order has changed since.',
      'other-order': 'This paper belongs to another order.',
      'other-sheet': 'This is another paper of this order.',
      foreign: 'The code is not ours, or was altered.',
      'no-code': 'No code was found: not our paper, or not all of it in the picture.',
    },
    fieldNames: { signature: 'Signature', date: 'Date', seal: 'Seal' },
    fieldStates: {
      there: 'there',
      blank: 'blank',
      unclear: 'cannot be told',
    },
    fields: {
      same: 'the same',
      near: 'reads otherwise',
      missing: 'not found',
    },
    read: (text) => `reads “${text}”`,
  },
}

export const sheetWords: Dictionary<typeof zh> = { zh, en }
