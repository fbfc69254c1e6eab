import type { NewCalendarYear } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'

const key = ['calendar'] as const

export const useCalendar = () => useQuery({ queryKey: key, queryFn: ({ signal }) => api.getCalendar({ signal }) })

export function useEnterYear() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ year, ...body }: NewCalendarYear & { year: number }) =>
      api.enterCalendarYear({ params: { year }, body }),
    // deadlines moved with it, wherever they are shown
    onSettled: () => queries.invalidateQueries(),
  })
}
