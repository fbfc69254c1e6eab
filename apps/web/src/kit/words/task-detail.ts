import type { Dictionary } from '../language.tsx'
import { taskDetailEn } from './task-detail.en.ts'
import { type TaskDetailWords, taskDetailZh } from './task-detail.zh.ts'

export const taskDetailWords: Dictionary<TaskDetailWords> = { zh: taskDetailZh, en: taskDetailEn }
