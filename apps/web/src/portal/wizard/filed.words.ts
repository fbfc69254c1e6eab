import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  step: {
    filed: '原备案',
    cancellation: '注销说明',
  },
  filedTitle: '原备案信息',
  filedIntro: '请填写原备案的备案号。主办者的名称、证件须与原备案一致。',
  password: '备案密码',
  cancelTitle: '注销理由',
  cancelWarning: {
    CANCEL_SUBJECT: '注销主体会注销其全部服务，不能恢复。',
    CANCEL_SERVICE: '注销后备案号失效，不能恢复。网站须停止访问。',
    CANCEL_ACCESS: '取消接入后，本接入商不再为该服务提供接入，备案号保留。',
  },
  asFiled: '已备案的信息',
  asFiledHint: '这部分不变，如有变化请办理变更。',
}

const en: typeof zh = {
  step: {
    filed: 'Former filing',
    cancellation: 'Cancellation',
  },
  filedTitle: 'The former filing',
  filedIntro: 'Enter its number. Name and certificate of the sponsor have to be those of that filing.',
  password: 'Filing password',
  cancelTitle: 'Why it ends',
  cancelWarning: {
    CANCEL_SUBJECT: 'The sponsor is cancelled with all its services, for good.',
    CANCEL_SERVICE: 'The number ends, for good. The website has to be closed.',
    CANCEL_ACCESS: 'This provider hosts the service no more; the number stays.',
  },
  asFiled: 'As it is filed',
  asFiledHint: 'This stays as it is; where it is no longer right, change it in an order of its own.',
}

export const filedWords: Dictionary<typeof zh> = { zh, en }
