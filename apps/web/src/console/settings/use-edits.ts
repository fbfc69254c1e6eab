import { ApiError, type ChangedSetting, type SettingChange, type SettingName, settingNames } from '@openbeian/contract'
import { isOneOf } from '@openbeian/filing'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { useWords } from '../../kit/language.tsx'
import { settingsWords } from './settings.words.ts'

export const settingsKey = ['settings'] as const

/** Without a value: as usual again. */
export interface SettingEdit {
  value?: unknown
}

/** What is typed and not saved yet, tried and saved. */
export function useEdits(version: number) {
  const words = useWords(settingsWords)
  const queries = useQueryClient()
  const [edits, setEdits] = useState<ReadonlyMap<SettingName, SettingEdit>>(new Map())
  /** Beside it stands what is to be done next. */
  const [last, setLast] = useState<SettingName>()
  const [done, setDone] = useState('')
  const changes: SettingChange[] = [...edits].map(([name, edit]) => ({ name, ...edit }))
  const attempt = useMutation({ mutationFn: () => api.trySettings({ body: { changes } }) })
  const save = useMutation({
    mutationFn: (why: string) => api.changeSettings({ body: { version, why, changes } }),
    onSuccess: (saved) => {
      put(new Map(), words.saved(saved.version))
      void queries.invalidateQueries({ queryKey: settingsKey })
    },
  })
  const put = (now: ReadonlyMap<SettingName, SettingEdit>, said = '', beside?: SettingName) => {
    attempt.reset()
    save.reset()
    setEdits(now)
    setLast(beside)
    setDone(said)
  }
  return {
    edits,
    done,
    last,
    attempt,
    save,
    findings: [attempt.error, save.error].flatMap((it) => (it instanceof ApiError ? (it.problem.findings ?? []) : [])),
    edit: (name: SettingName, to: SettingEdit | undefined) =>
      put(new Map(to ? [...edits, [name, to]] : [...edits].filter(([it]) => it !== name)), '', name),
    undo: () => put(new Map()),
    fill: (filled: readonly ChangedSetting[], said: string) =>
      put(
        new Map(
          filled.flatMap(({ name, after }): [SettingName, SettingEdit][] =>
            isOneOf(settingNames, name) ? [[name, after === undefined ? {} : { value: after }]] : [],
          ),
        ),
        said,
      ),
  }
}
