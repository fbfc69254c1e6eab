import type { Client } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { key } from './use-reporting.ts'

const pollIntervalMs = 10_000

export type FiledMaterial = Awaited<ReturnType<Client['listFiledMaterials']>>['filedMaterials'][number]
type FiledMaterialToSend = Parameters<Client['sendFiledMaterial']>[0]['body'] & { file: File }

export const useFiledMaterials = () =>
  useQuery({
    queryKey: [...key, 'filed-materials'],
    queryFn: ({ signal }) => api.listFiledMaterials({ signal }),
    select: ({ filedMaterials }) => filedMaterials,
    refetchInterval: pollIntervalMs,
  })

export function useSendFiledMaterial() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, ...body }: FiledMaterialToSend) => api.sendFiledMaterial({ body, file, fileName: file.name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}
