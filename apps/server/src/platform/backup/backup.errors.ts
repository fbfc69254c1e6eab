import { errorsOf } from '@openbeian/filing'

export const backupError = errorsOf({
  'backup.recipient-unreadable': {
    kind: 'invalid',
    zh: (it) => `“${it.recipient}”不是 age 的接收方（age1…）。`,
    en: (it: { recipient: string }) => `${it.recipient} is no recipient of age (age1…).`,
  },
  'backup.identity-unreadable': {
    kind: 'invalid',
    zh: () => '给出的文件中没有 age 的私钥（AGE-SECRET-KEY-1…）。',
    en: () => 'The file that was given holds no identity of age (AGE-SECRET-KEY-1…).',
  },
  'backup.cannot-open': {
    kind: 'invalid',
    zh: () => '备份已加密，给出的私钥打不开：请用 --identity 指定接收方对应的私钥文件。',
    en: () => 'The backup is encrypted, and nothing given opens it: name the file of an identity with --identity.',
  },
  'backup.damaged': {
    kind: 'broken',
    zh: (it) => `备份已损坏：${it.name} 的内容与清单不符。`,
    en: (it: { name: string }) => `The backup is damaged: ${it.name} is not what the manifest says.`,
  },
  'backup.part-missing': {
    kind: 'broken',
    zh: (it) => `备份不完整：缺少 ${it.name}。`,
    en: (it: { name: string }) => `The backup is cut: ${it.name} is missing.`,
  },
  'backup.unknown': {
    kind: 'notFound',
    zh: (it) => `${it.place} 中没有完整的备份${it.name ? ` ${it.name}` : ''}。`,
    en: (it: { place: string; name?: string | undefined }) =>
      `${it.place} holds no whole backup${it.name ? ` ${it.name}` : ''}.`,
  },
  'backup.foreign': {
    kind: 'invalid',
    zh: (it) => `${it.name} 不是本系统写的备份清单。`,
    en: (it: { name: string }) => `${it.name} is no manifest of a backup of ours.`,
  },
  'backup.other-keys': {
    kind: 'conflict',
    zh: (it) => `这里的密钥打不开该备份：缺少 ${it.missing.join('、')}。先把备份时的密钥放好；什么都没有改动。`,
    en: (it: { missing: string[] }) =>
      `The keys here do not open this backup: ${it.missing.join(', ')} is missing. Put the keys of then in place first; nothing was touched.`,
  },
  'backup.newer': {
    kind: 'conflict',
    zh: (it) => `备份来自更新的版本（${it.migration}），请用该版本或更新的版本恢复；什么都没有改动。`,
    en: (it: { migration: string }) =>
      `The backup is of a newer version (${it.migration}): restore it with that one or a newer one. Nothing was touched.`,
  },
  'backup.place-in-use': {
    kind: 'conflict',
    zh: () => '目标数据库不是空的：只恢复到空数据库；什么都没有改动。',
    en: () => 'The database is not empty: a backup is restored into an empty one alone. Nothing was touched.',
  },
  'backup.half-restored': {
    kind: 'conflict',
    zh: (it) => `数据库中有未完成的恢复（备份 ${it.backup}）：用同一备份再次运行 openbeian restore 以完成它。`,
    en: (it: { backup: string }) =>
      `The database holds a restore of ${it.backup} that did not end: run openbeian restore with the same backup to finish it.`,
  },
})
