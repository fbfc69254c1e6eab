import type { WeakPassword } from '@openbeian/passwords'
import type { Dictionary } from './language.tsx'

const zh = {
  strength: '密码强度',
  good: '可以使用',
  weak: {
    common: '太弱：很多人使用类似的密码',
    context: '太弱：含有账号、姓名或单位名称',
    pattern: '太弱：重复、连续或按键盘排列',
    simple: '太弱：过于简单',
  } satisfies Record<WeakPassword, string>,
}

const en: typeof zh = {
  strength: 'Strength',
  good: 'good',
  weak: {
    common: 'weak: many people use one like it',
    context: 'weak: it has login, name or organisation in it',
    pattern: 'weak: it repeats itself or follows a pattern',
    simple: 'weak: too simple',
  },
}

export const passwordStrengthWords: Dictionary<typeof zh> = { zh, en }
