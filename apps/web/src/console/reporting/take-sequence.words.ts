import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  take: '接续管局的序号',
  when: '从备份恢复后，管局受理的序号比这里记录的新时使用。',
  explain:
    '向管局询问最后受理的序号，并以它为准；这里尚未上报的文件改排在其后。备份之后、恢复之前报出的备案在这里仍显示为未上报，可能再次上报：启用通道前请先核对。',
  taken: (sequence: number, renumbered: number) =>
    `已接续到序号 ${sequence}，${renumbered} 个待上报文件改排在其后。核对后再启用通道。`,
}

const en: typeof zh = {
  take: 'Take over the count of the administration',
  when: 'After a restore, where the administration has accepted more than is known here.',
  explain:
    'The administration is asked which number it accepted last, and that counts; files that wait here follow behind it. What was reported after the backup and before the restore looks unreported here and may be reported again: check before you open the channel.',
  taken: (sequence, renumbered) =>
    `Taken over up to ${sequence}; ${renumbered} waiting files follow behind it. Check, then open the channel.`,
}

export const takeSequenceWords: Dictionary<typeof zh> = { zh, en }
