import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  step: {
    filed: '原备案',
    cancellation: '注销说明',
  },
  filedTitle: '原备案信息',
  filedIntro: '请填写原备案的备案号。主办者的名称、证件须与原备案一致。',
  claimTitle: '要认领的备案',
  claimIntro:
    '请填写主体备案号，再填写主办者和负责人的信息，上传主办者证件和负责人证件。审核员核对一致后，备案归入您的账号；原来管理它的账号会收到通知。不向管局报送。',
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
  claimTitle: 'The filing to claim',
  claimIntro:
    'Enter the number of the subject, then the sponsor and its principal, and upload the certificate of the sponsor and the ID of the principal. Once a reviewer finds them right the filing is under your account; the account that had it is told. Nothing is reported to the administration.',
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
