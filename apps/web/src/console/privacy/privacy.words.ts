import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  noticeExplain:
    '注册、填写和手机链接都先出示这份告知书。除您自己的说明外，其余内容由系统按现在的配置写成：配置变了，版本就变，用户会再次看到。',
  ownWords: { zh: '您自己的说明（中文）', en: '您自己的说明（英文）' },
  ownWordsHint: '放在告知书最前面；每行一段。例如服务器所在地、其他受托方、个人信息保护负责人的联系方式。',
  worded: '已保存，告知书有了新版本。',
  save: '保存',
  acceptedBy: (count: number) => `已有 ${count} 个账号看过现在的版本。`,
}

const en: typeof zh = {
  noticeExplain:
    'Shown before signing up, filling in and on links to phones. All but your own words is written by the system from its configuration: when that changes the version does, and people are shown it again.',
  ownWords: { zh: 'Your own words (Chinese)', en: 'Your own words (English)' },
  ownWordsHint:
    'Stand first in the notice; a paragraph a line. Where the servers stand, who else is entrusted, who answers for privacy.',
  worded: 'Saved: the notice has a new version.',
  save: 'Save',
  acceptedBy: (count) => `${count} accounts have been shown the version of now.`,
}

export const consolePrivacyWords: Dictionary<typeof zh> = { zh, en }
