import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { saveFile } from '../../kit/save-file.ts'
import { type Download, key, type ReportFile } from './use-reporting.ts'

const pollIntervalMs = 10_000

/** A file that was sent, with its text; read again while it is on its way. */
export const useReportFile = (fileId: string) =>
  useQuery({
    queryKey: [...key, 'file', fileId],
    queryFn: ({ signal }) => api.readReportFile({ params: { fileId }, signal }),
    refetchInterval: ({ state }) => (isOnItsWay(state.data?.file.state) ? pollIntervalMs : false),
  })

const isOnItsWay = (state: ReportFile['state'] | undefined) => state === 'composed' || state === 'sending'

/** A file that was received, with its text and what became of each result; read again until all are applied. */
export const useDownload = (fileId: string) =>
  useQuery({
    queryKey: [...key, 'download', fileId],
    queryFn: ({ signal }) => api.readDownloadFile({ params: { fileId }, signal }),
    refetchInterval: ({ state }) => (isBeingApplied(state.data?.file.state) ? pollIntervalMs : false),
  })

const isBeingApplied = (state: Download['state'] | undefined) => state === 'stored' || state === 'acknowledged'

/** Complete when there is a reason, masked without one. */
export const useExport = ({ id: fileId, sequence }: ReportFile) =>
  useMutation({
    mutationFn: async (reason: string | undefined) => {
      const bytes = await api.exportReportFile({ params: { fileId }, body: reason ? { reason } : {} })
      saveFile(bytes, reason ? `${sequence}.xml` : `${sequence}-masked.xml`)
    },
  })

export function useResend(fileId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => api.resendFile({ params: { fileId }, body: { reason } }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useRetry(fileId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => api.retryDownload({ params: { fileId }, body: { reason } }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ channelId, file, reason }: { channelId: string; file: File; reason: string }) =>
      api.importDownloadFile({ params: { channelId }, body: { reason }, file, fileName: file.name }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
