import type { Dictionary } from '../language.tsx'

const zh = {
  title: '个人信息处理告知书',
  version: (it: string) => `版本 ${it}`,
  read: '阅读全文',
  intro: '在收集您的个人信息之前，请先阅读：谁在处理、收集什么、为什么、提供给谁、保存多久、您有哪些权利。',
  changed: '告知书有了新版本，请重新阅读。',
  goOn: '我已阅读，继续',
  signUpTick: '我已阅读《个人信息处理告知书》，并且年满十四周岁，或者我是其监护人',
  tickFirst: '请先阅读告知书并勾选。',
  consentTitle: '证件信息：单独同意',
  agree: '同意',
  agreeAndGoOn: '同意并继续',
  disagree: '不同意',
  withdraw: '撤回同意',
  who: '请选择您的身份',
  self: '材料中只有我本人的信息',
  onBehalf: '我已取得材料中每一位个人的单独同意',
  guardian: '我是未满十四周岁者的监护人',
  guardianNeeded: '按证件号码，其中有未满十四周岁的人：须由监护人同意。',
  agreed: (at: string) => `已于 ${at} 同意。`,
  refused: (at: string) => `已于 ${at} 拒绝或撤回：不能上传显示个人信息的材料。`,
  onlyByPersons:
    '您受托代办，不能代替个人同意。请在各份材料处把手机链接发给本人，由本人同意并拍摄；或请客户登录后在这里同意。',
  byLink: '本人在手机链接上表示',
  said: { yes: '同意', no: '不同意' },
  uploadNot: '同意之前，不能上传身份证件等材料；您也可以把手机链接发给本人，由本人同意并拍摄。',
  withdrawSure:
    '撤回后，订单中显示个人信息的材料立即移出并删除，没有这些材料不能提交备案。已经报送管局的部分由管局依法保存，不受影响。',
  keep: '不撤回',
  refusedOnPhone: '您没有同意，这里不会收集您的证件图片。没有证件依法不能备案；您可以关闭此页，也可以重新决定。',
  again: '重新决定',
}
export type PrivacyWords = typeof zh

const en: PrivacyWords = {
  title: 'Privacy notice',
  version: (it) => `Version ${it}`,
  read: 'Read it all',
  intro:
    'Before anything of you is collected, please read: who handles it, what is collected and what for, who else is given it, for how long, and what you may ask for.',
  changed: 'The notice has a new version: please read it again.',
  goOn: 'I have read it, go on',
  signUpTick: 'I have read the privacy notice, and I am fourteen or older, or the guardian',
  tickFirst: 'Read the notice and tick this first.',
  consentTitle: 'Identity papers: separate consent',
  agree: 'I agree',
  agreeAndGoOn: 'I agree, go on',
  disagree: 'I do not agree',
  withdraw: 'Withdraw consent',
  who: 'Who says so',
  self: 'The papers show nobody but me',
  onBehalf: 'I have the separate consent of everybody the papers show',
  guardian: 'I am the guardian of somebody under fourteen',
  guardianNeeded: 'By the number of the certificate somebody is under fourteen: a guardian has to agree.',
  agreed: (at) => `Agreed at ${at}.`,
  refused: (at) => `Refused or withdrawn at ${at}: no paper that shows a person can be uploaded.`,
  onlyByPersons:
    'You file under a mandate and agree for nobody. Send the persons the link for a phone, at each paper: they agree and photograph it there. Or ask the customer to sign in and agree here.',
  byLink: 'The person said on the link to a phone',
  said: { yes: 'yes', no: 'no' },
  uploadNot:
    'No identity paper can be uploaded before somebody agreed; you can also send the person a link: they agree and photograph themselves.',
  withdrawSure:
    'The papers of this order that show persons are taken out and deleted at once; without them nothing can be handed in. What was reported stays with the administration by law.',
  keep: 'Do not withdraw',
  refusedOnPhone:
    'You did not agree, and no picture of your papers is taken here. The law lets nobody file without them; close this page, or decide again.',
  again: 'Decide again',
}

export const privacyWords: Dictionary<PrivacyWords> = { zh, en }
