import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain: '从备份恢复的系统不与任何外部联系，直到有人声明它就是正在使用的一份。',
  isLive: '这里就是正在使用的系统，没有等待声明的副本。',
  takenAt: '备份时间',
  restoredAt: '恢复时间',
  backup: '备份',
  held: '暂停的任务',
  nothingHeld: '没有暂停的任务。',
  dropHint: '声明后这些任务会继续执行；勾选的种类则丢弃。',
  drop: (kind: string, jobs: number) => `丢弃：${kind}（${jobs} 个）`,
  declare: '声明为正在使用的系统',
  sure: '请先确认原来的系统已经停止。两份同时与管局联系，会互相取走对方的结果。',
  onlyAtTerminal: '这里有多家服务商，由运行服务器的人在终端声明：openbeian live declare。',
  declared: (released: number, dropped: number) =>
    `现在这里是正在使用的系统：${released} 个任务继续执行，丢弃 ${dropped} 个。`,
}

const en: typeof zh = {
  explain: 'What was restored from a backup calls nobody until somebody says that it is the live system.',
  isLive: 'This is the live system: no copy waits for anybody.',
  takenAt: 'Backup taken',
  restoredAt: 'Restored',
  backup: 'Backup',
  held: 'Held jobs',
  nothingHeld: 'No jobs are held.',
  dropHint: 'They are done once it is live; the kinds you tick are dropped.',
  drop: (kind, jobs) => `Drop: ${kind} (${jobs})`,
  declare: 'Declare it the live system',
  sure: 'Make sure that the other system has ended. Two that call the administrations take each other’s results.',
  onlyAtTerminal:
    'There are several providers here: whoever runs the server declares it at its terminal, openbeian live declare.',
  declared: (released, dropped) => `This is the live system now: ${released} jobs go on, ${dropped} were dropped.`,
}

export const copyWords: Dictionary<typeof zh> = { zh, en }
