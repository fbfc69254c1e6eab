import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { saveFile } from './save-file.ts'
import { key, type ReportFile } from './use-reporting.ts'

export const useReportXml = (file: ReportFile | undefined) =>
  useQuery({
    queryKey: [...key, 'report-xml', file?.id],
    queryFn: ({ signal }) => api.readReportFile({ params: { fileId: file?.id ?? '' }, signal }),
    enabled: file?.isKept === true,
    staleTime: Infinity,
  })

export const useDownloadXml = (fileId: string) =>
  useQuery({
    queryKey: [...key, 'download-xml', fileId],
    queryFn: ({ signal }) => api.readDownloadFile({ params: { fileId }, signal }),
  })

/** Complete when there is a reason, masked without one. */
export const useExport = ({ id: fileId, sequence }: ReportFile) =>
  useMutation({
    mutationFn: async (reason: string | undefined) => {
      const bytes = await api.exportReportFile({ params: { fileId }, body: reason ? { reason } : {} })
      saveFile(bytes as Blob, reason ? `${sequence}.xml` : `${sequence}-masked.xml`)
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
