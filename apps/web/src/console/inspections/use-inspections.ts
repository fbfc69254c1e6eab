import type { Client, TaskAnswer, TaskKind, TaskView } from '@openbeian/contract'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { afterOf, pagesOfList } from '../../kit/pages-of-list.ts'

const key = ['inspections'] as const
const pollIntervalMs = 30_000

export type WholeTask = Awaited<ReturnType<Client['getTask']>>
export type Reconciliation = Awaited<ReturnType<Client['listReconciliations']>>['reconciliations'][number]

export interface TaskQuery {
  state: TaskView['state'] | ''
  kind: TaskKind | ''
}

export const useTasks = ({ state, kind }: TaskQuery) =>
  useInfiniteQuery({
    queryKey: [...key, 'tasks', state, kind],
    queryFn: ({ pageParam, signal }) =>
      api.listTasks({ query: { ...(state && { state }), ...(kind && { kind }), ...afterOf(pageParam) }, signal }),
    ...pagesOfList,
    placeholderData: keepPreviousData,
    refetchInterval: pollIntervalMs,
  })

export const useTask = (taskId: string) =>
  useQuery({
    queryKey: [...key, 'task', taskId],
    queryFn: ({ signal }) => api.getTask({ params: { taskId }, signal }),
  })

export function useAnswer(taskId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (answer: TaskAnswer) => api.answerTask({ params: { taskId }, body: answer }),
    // also when it was refused: somebody else may have answered meanwhile
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export const useReconciliations = () =>
  useQuery({
    queryKey: [...key, 'reconciliations'],
    queryFn: ({ signal }) => api.listReconciliations({ signal }),
    select: ({ reconciliations }) => reconciliations,
  })
