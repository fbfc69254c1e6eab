import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { useLanguage, useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { nameOfService, useGoToService } from './services.ts'
import { serviceWords } from './services.words.ts'
import { useRefreshSession } from './session.ts'
import { Table } from './table.tsx'
import { When } from './when.tsx'

type Linked = Awaited<ReturnType<typeof api.listOwnServices>>['linked'][number]

/** By which services the account signs in; nothing where its provider has none. */
export function ServiceCard() {
  const words = useWords(serviceWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const refreshSession = useRefreshSession()
  const found = useQuery({ queryKey: ['own-services'], queryFn: ({ signal }) => api.listOwnServices({ signal }) })
  const go = useGoToService()
  const unlink = useMutation({
    mutationFn: (identityId: string) => api.unlinkService({ params: { identityId } }),
    onSuccess: () => {
      for (const key of ['own-services', 'sessions']) void queries.invalidateQueries({ queryKey: [key] })
      void refreshSession()
    },
  })
  const { linked = [], others = [] } = found.data ?? {}
  if (linked.length === 0 && others.length === 0 && !found.error) return null
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p className="quiet">{words.explain}</p>
      <Failure error={found.error ?? unlink.error ?? go.error} />
      {linked.length > 0 && (
        <LinkedTable
          linked={linked}
          removing={unlink.isPending ? unlink.variables : undefined}
          onUnlink={({ id }) => unlink.mutate(id)}
        />
      )}
      <p className="row">
        {others.map((it) => (
          <Button
            key={it.id}
            data-action="link-service"
            isBusy={go.isPending && go.variables.serviceId === it.id}
            onClick={() => go.mutate({ serviceId: it.id, purpose: 'link' })}
          >
            {words.link(nameOfService(it, language))}
          </Button>
        ))}
      </p>
    </section>
  )
}

interface LinkedTableProps {
  linked: Linked[]
  removing: string | undefined
  onUnlink: (row: Linked) => void
}

function LinkedTable({ linked, removing, onUnlink }: LinkedTableProps) {
  const words = useWords(serviceWords)
  const { language } = useLanguage()
  return (
    <Table label={words.title} titles={[words.service, words.name, words.used, words.linkedAt, words.actions]}>
      {linked.map((row) => (
        <tr key={row.id} data-linked={row.id}>
          <th scope="row" data-title={words.service}>
            {nameOfService(row.service, language)}
          </th>
          <td data-title={words.name}>{row.name}</td>
          <td data-title={words.used} className="keep">
            <When at={row.lastUsedAt} never={words.neverUsed} />
          </td>
          <td data-title={words.linkedAt} className="keep">
            <When at={row.linkedAt} />
          </td>
          <td data-title={words.actions}>
            {row.isLastWay ? (
              <span className="quiet">{words.lastWay}</span>
            ) : (
              <Button
                isSmall
                data-action="unlink-service"
                aria-label={words.unlinkNamed(nameOfService(row.service, language))}
                isBusy={removing === row.id}
                onClick={() => onUnlink(row)}
              >
                {words.unlink}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
