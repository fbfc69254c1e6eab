import type { Client } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { key } from './use-reporting.ts'

const pollIntervalMs = 10_000

export type FiledMaterial = Awaited<ReturnType<Client['listFiledPapers']>>['papers'][number]
type FiledMaterialToSend = Parameters<Client['sendFiledPaper']>[0]['body'] & { file: File }

export const useFiledMaterials = () =>
  useQuery({
    queryKey: [...key, 'papers'],
    queryFn: ({ signal }) => api.listFiledPapers({ signal }),
    select: ({ papers }) => papers,
    refetchInterval: pollIntervalMs,
  })

export function useSendFiledMaterial() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, ...body }: FiledMaterialToSend) => api.sendFiledPaper({ body, file, fileName: file.name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}
