import type { PasskeyView } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AddPasskey } from './add-passkey.tsx'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import { Loading } from './loading.tsx'
import { Failure } from './notice.tsx'
import { passkeyWords } from './passkeys.words.ts'
import { RenamePasskey } from './rename-passkey.tsx'
import { useRefreshSession } from './session.ts'
import { Table } from './table.tsx'
import { When } from './when.tsx'

/** The own passkeys: added, named, removed. */
export function PasskeyCard() {
  const words = useWords(passkeyWords)
  const queries = useQueryClient()
  const refreshSession = useRefreshSession()
  const [renaming, setRenaming] = useState<PasskeyView>()
  const passkeys = useQuery({ queryKey: ['passkeys'], queryFn: ({ signal }) => api.listPasskeys({ signal }) })
  const refresh = () => {
    for (const key of ['passkeys', 'second-factor', 'sessions']) void queries.invalidateQueries({ queryKey: [key] })
    void refreshSession()
  }
  const remove = useMutation({
    mutationFn: (passkeyId: string) => api.removePasskey({ params: { passkeyId } }),
    onSuccess: refresh,
  })
  const rows = passkeys.data?.passkeys ?? []
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p className="quiet">{words.explain}</p>
      <Failure error={passkeys.error ?? remove.error} />
      {passkeys.isPending && <Loading rows={1} />}
      {rows.length > 0 && (
        <PasskeyTable
          rows={rows}
          removing={remove.isPending ? remove.variables : undefined}
          onRename={setRenaming}
          onRemove={({ id }) => remove.mutate(id)}
        />
      )}
      {passkeys.data && rows.length === 0 && <p>{words.none}</p>}
      {passkeys.data && <AddPasskey canAdd={passkeys.data.canAdd} onDone={refresh} />}
      {renaming && (
        <RenamePasskey
          passkey={renaming}
          onDone={() => {
            setRenaming(undefined)
            refresh()
          }}
          onClose={() => setRenaming(undefined)}
        />
      )}
    </section>
  )
}

interface PasskeyTableProps {
  rows: PasskeyView[]
  removing: string | undefined
  onRename: (row: PasskeyView) => void
  onRemove: (row: PasskeyView) => void
}

function PasskeyTable({ rows, removing, onRename, onRemove }: PasskeyTableProps) {
  const words = useWords(passkeyWords)
  return (
    <Table label={words.title} titles={[words.name, words.site, words.created, words.used, words.actions]}>
      {rows.map((row) => (
        <tr key={row.id} data-passkey={row.id}>
          <th scope="row" data-title={words.name}>
            {row.name}
            {row.isSynced && <span className="quiet"> · {words.synced}</span>}
          </th>
          <td data-title={words.site}>{row.site}</td>
          <td data-title={words.created} className="keep">
            <When at={row.createdAt} />
          </td>
          <td data-title={words.used} className="keep">
            <When at={row.lastUsedAt} never={words.neverUsed} />
          </td>
          <td data-title={words.actions}>
            <span className="row">
              <Button
                isSmall
                data-action="rename-passkey"
                aria-label={words.renameNamed(row.name)}
                onClick={() => onRename(row)}
              >
                {words.rename}
              </Button>
              <Button
                isSmall
                data-action="remove-passkey"
                aria-label={words.removeNamed(row.name)}
                isBusy={removing === row.id}
                onClick={() => onRemove(row)}
              >
                {words.remove}
              </Button>
            </span>
          </td>
        </tr>
      ))}
    </Table>
  )
}
