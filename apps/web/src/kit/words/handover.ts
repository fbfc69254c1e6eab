import type { HandoverStep, HandoverView } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

interface StepWords {
  open: string
  /** Why one would. */
  why: string
  title: string
  scan: string
  states: Partial<Record<HandoverView['state'], string>>
  arrived: (material: string) => string
  awaited: (material: string) => string
  toAnother: string
  withoutHttps: string
}

interface HandoverWords {
  steps: Record<HandoverStep['step'], StepWords>
  code: string
  states: Record<HandoverView['state'], string>
  until: (time: string) => string
  copyLink: string
  sendSms: string
  sentTo: (mobile: string) => string
  closing: string
  renew: string
  anotherPhone: string
  close: string
  noPublicAddress: string
  starting: string
}

/** 手机接力: a step on its way to a phone. */
export const handoverWords: Dictionary<HandoverWords> = {
  zh: {
    steps: {
      upload: {
        open: '用手机拍',
        why: '手机拍得更清楚。',
        title: '用手机拍照上传',
        scan: '用手机相机或微信扫一扫。不用登录，不用装应用，拍好后这里会自动更新。',
        states: { opened: '手机已打开，正在拍照', done: '全部收到，可以关闭' },
        arrived: (material) => `${material}：已收到`,
        awaited: (material) => `${material}：等待拍照`,
        toAnother: '请本人拍：把链接发给他',
        withoutHttps:
          '没有 HTTPS：手机页面不能直接显示相机画面，会改用手机自带的相机拍照。试用时可以加 --tls 启动；正式使用请配置证书。',
      },
      liveness: {
        open: '用手机刷脸',
        why: '电脑没有摄像头，或负责人不在电脑前时，用手机完成。',
        title: '用手机刷脸核验',
        scan: '请负责人本人用手机相机或微信扫一扫。不用登录，不用装应用，核验后这里会自动更新。',
        states: { opened: '手机已打开', done: '手机上已完成' },
        arrived: (material) => material,
        awaited: (material) => material,
        toAnother: '负责人不在旁边：把链接发给他本人',
        withoutHttps:
          '没有 HTTPS：手机页面打不开摄像头，不能刷脸，只能用手机自带的相机录像，由审核人员确认。试用时可以加 --tls 启动；正式使用请配置证书。',
      },
      signature: {
        open: '用手机签名',
        why: '手指写字比鼠标方便；签署人不在电脑前，也可以把链接发给他。',
        title: '用手机签名',
        scan: '请签署人本人用手机相机或微信扫一扫，看清全文后签名。不用登录，不用装应用，签好后这里会自动更新。',
        states: { opened: '手机已打开，正在阅读和签名', done: '已签署' },
        arrived: (material) => `${material}：已签署`,
        awaited: (material) => `${material}：等待签名`,
        toAnother: '签署人不在旁边：把链接发给他本人',
        withoutHttps: '没有 HTTPS：签名内容会以明文在网络上传输。试用时可以加 --tls 启动；正式使用请配置证书。',
      },
    },
    code: '手机打开的链接二维码',
    states: {
      waiting: '等待手机扫码',
      opened: '手机已打开',
      done: '已完成',
      expired: '二维码已过期，请重新生成',
      ended: '二维码已取消，请重新生成',
    },
    until: (time) => `${time} 前有效，只能在一台手机上用一次`,
    copyLink: '复制链接',
    sendSms: '发短信给负责人',
    sentTo: (mobile) => `短信已发送到 ${mobile}，新链接只在短信里有效；关闭这里不影响。`,
    closing: '关闭后，二维码和复制的链接随即失效；短信里的链接不受影响。',
    renew: '重新生成',
    anotherPhone: '换一台手机',
    close: '关闭',
    noPublicAddress:
      '手机连不上这台服务器：当前地址只有本机能打开。请管理员设置 HOST=0.0.0.0 和 OPENBEIAN_PUBLIC_URL（或 --public-url）为手机能访问的地址。',
    starting: '正在生成二维码…',
  },
  en: {
    steps: {
      upload: {
        open: 'Use a phone',
        why: 'Phones take sharper pictures.',
        title: 'Photograph with a phone',
        scan: 'Scan with the phone’s camera or WeChat. No sign-in and no app; this page follows by itself.',
        states: {
          opened: 'Opened on the phone, photos are being taken',
          done: 'Everything has arrived; this can be closed',
        },
        arrived: (material) => `${material}: received`,
        awaited: (material) => `${material}: waiting`,
        toAnother: 'Somebody else has to do it? Send the link',
        withoutHttps:
          'No HTTPS: the phone cannot show the camera in the page and uses its own camera app instead. For a trial start with --tls; otherwise set up a certificate.',
      },
      liveness: {
        open: 'Use a phone',
        why: 'Where there is no camera here, or the person is somewhere else.',
        title: 'Face check on a phone',
        scan: 'The person in charge scans this with the phone’s camera or WeChat. No sign-in and no app; this page follows by itself.',
        states: { opened: 'Opened on the phone', done: 'Done on the phone' },
        arrived: (material) => material,
        awaited: (material) => material,
        toAnother: 'The person is not here? Send them the link',
        withoutHttps:
          'No HTTPS: the phone cannot open its camera in the page, so there is no face check, only a film made with the camera app, which a reviewer confirms. For a trial start with --tls; otherwise set up a certificate.',
      },
      signature: {
        open: 'Sign on a phone',
        why: 'A finger writes better than a mouse; and the link can be sent to whoever signs.',
        title: 'Sign on a phone',
        scan: 'Who signs scans this with the phone’s camera or WeChat, reads all of it and signs. No sign-in and no app; this page follows by itself.',
        states: { opened: 'Opened on the phone, being read and signed', done: 'Signed' },
        arrived: (material) => `${material}: signed`,
        awaited: (material) => `${material}: to be signed`,
        toAnother: 'Who signs is not here? Send them the link',
        withoutHttps:
          'No HTTPS: what is signed travels unprotected. For a trial start with --tls; otherwise set up a certificate.',
      },
    },
    code: 'QR code of the link for the phone',
    states: {
      waiting: 'Waiting for the phone',
      opened: 'Opened on the phone',
      done: 'Done',
      expired: 'The code is too old; make a new one',
      ended: 'The code was taken back; make a new one',
    },
    until: (time) => `Valid until ${time}, once, on one phone`,
    copyLink: 'Copy the link',
    sendSms: 'Send it to them by SMS',
    sentTo: (mobile) => `Sent by SMS to ${mobile}; only the link in the SMS works now, also when this is closed.`,
    closing: 'When this is closed, the code and a copied link stop working; a link in an SMS goes on.',
    renew: 'Make a new code',
    anotherPhone: 'Use another phone',
    close: 'Close',
    noPublicAddress:
      'A phone cannot reach this server: its address works on this machine only. The administrator sets HOST=0.0.0.0 and OPENBEIAN_PUBLIC_URL (or --public-url) to an address phones can reach.',
    starting: 'Making a code…',
  },
}
