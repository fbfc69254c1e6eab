import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

export const mandatesKey = ['mandates'] as const

/** What was given by and to whoever is signed in; for staff all. */
export const useMandates = () =>
  useQuery({
    queryKey: mandatesKey,
    queryFn: ({ signal }) => api.listMandates({ signal }),
    refetchOnWindowFocus: false,
  })
