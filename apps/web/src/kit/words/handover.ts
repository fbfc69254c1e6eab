import type { HandoverView, StartedHandover } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

interface HandoverWords {
  open: string
  openFor: (paper: string) => string
  title: string
  scan: string
  code: string
  states: Record<HandoverView['state'], string>
  arrived: (paper: string) => string
  awaited: (paper: string) => string
  until: (time: string) => string
  toAnother: string
  copyLink: string
  sendSms: string
  sentTo: (mobile: string) => string
  renew: string
  close: string
  missing: Record<StartedHandover['missing'][number], string>
  starting: string
}

/** 手机接力: a step on its way to a phone. */
export const handoverWords: Dictionary<HandoverWords> = {
  zh: {
    open: '用手机拍',
    openFor: (paper) => `用手机拍 ${paper}`,
    title: '用手机拍照上传',
    scan: '用手机相机或微信扫一扫。不用登录，不用装应用，拍好后这里会自动更新。',
    code: '手机打开的链接二维码',
    states: {
      waiting: '等待手机扫码',
      opened: '手机已打开，正在拍照',
      done: '全部收到，可以关闭',
      expired: '二维码已过期，请重新生成',
      ended: '二维码已取消，请重新生成',
    },
    arrived: (paper) => `${paper}：已收到`,
    awaited: (paper) => `${paper}：等待拍照`,
    until: (time) => `${time} 前有效，只能在一台手机上用一次`,
    toAnother: '请本人拍：把链接发给他',
    copyLink: '复制链接',
    sendSms: '发短信给负责人',
    sentTo: (mobile) => `短信已发送到 ${mobile}，新链接只在短信里有效。`,
    renew: '重新生成',
    close: '关闭',
    missing: {
      'public-address':
        '手机连不上这台服务器：当前地址只有本机能打开。请管理员设置 HOST=0.0.0.0 和 OPENBEIAN_PUBLIC_URL（或 --public-url）为手机能访问的地址。',
      https:
        '没有 HTTPS：手机页面不能直接显示相机画面，会改用手机自带的相机拍照。试用时可以加 --tls 启动；正式使用请配置证书。',
    },
    starting: '正在生成二维码…',
  },
  en: {
    open: 'Use a phone',
    openFor: (paper) => `Use a phone for: ${paper}`,
    title: 'Photograph with a phone',
    scan: 'Scan with the phone’s camera or WeChat. No sign-in and no app; this page follows by itself.',
    code: 'QR code of the link for the phone',
    states: {
      waiting: 'Waiting for the phone',
      opened: 'Opened on the phone, photos are being taken',
      done: 'Everything has arrived; this can be closed',
      expired: 'The code is too old; make a new one',
      ended: 'The code was taken back; make a new one',
    },
    arrived: (paper) => `${paper}: received`,
    awaited: (paper) => `${paper}: waiting`,
    until: (time) => `Valid until ${time}, once, on one phone`,
    toAnother: 'Somebody else has to do it? Send the link',
    copyLink: 'Copy the link',
    sendSms: 'Send it to them by SMS',
    sentTo: (mobile) => `Sent by SMS to ${mobile}; only the link in the SMS works now.`,
    renew: 'Make a new code',
    close: 'Close',
    missing: {
      'public-address':
        'A phone cannot reach this server: its address works on this machine only. The administrator sets HOST=0.0.0.0 and OPENBEIAN_PUBLIC_URL (or --public-url) to an address phones can reach.',
      https:
        'No HTTPS: the phone cannot show the camera in the page and uses its own camera app instead. For a trial start with --tls; otherwise set up a certificate.',
    },
    starting: 'Making a code…',
  },
}
