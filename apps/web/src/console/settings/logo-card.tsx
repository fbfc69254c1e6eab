import { type LogoView, maxLogoBytes } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../kit/api.ts'
import { LogoPicture } from '../../kit/brand.tsx'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { Upload } from '../../kit/upload.tsx'
import { logoWords } from './logo.words.ts'

/** The logo of the provider: what is shown now, another one as it would look, and none again. */
export function LogoCard({ mayChange }: { mayChange: boolean }) {
  const words = useWords(logoWords)
  const queries = useQueryClient()
  const { provider } = useSignedIn()
  const [chosen, setChosen] = useState<File>()
  const brand = useQuery({
    queryKey: ['brand', provider.id],
    queryFn: ({ signal }) => api.getBrand({ query: { provider: provider.id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const settle = () => {
    setChosen(undefined)
    return queries.invalidateQueries({ queryKey: ['brand'] })
  }
  const set = useMutation({
    mutationFn: (file: File) => api.setLogo({ file, fileName: file.name }),
    onSuccess: settle,
  })
  const remove = useMutation({ mutationFn: () => api.removeLogo({}), onSuccess: settle })
  const logo: LogoView | undefined = brand.data?.brand?.logo
  return (
    <section className="stack" data-logo={logo?.version ?? 'none'} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="quiet">{words.explain(maxLogoBytes / 1024 / 1024)}</p>
      {chosen ? (
        <Preview file={chosen} name={provider.name} />
      ) : (
        <p>
          {logo ? (
            <LogoPicture address={`/api/brand/logo?version=${logo.version}&provider=${provider.id}`} />
          ) : (
            <span className="quiet">{words.none}</span>
          )}
        </p>
      )}
      {set.isSuccess && !chosen && <Notice kind="success">{words.set}</Notice>}
      <Failure error={set.error ?? remove.error} />
      {mayChange && (
        <div className="row">
          <Upload
            id="logo"
            name={words.title}
            label={words.choose}
            accept="image/png,image/jpeg,image/webp"
            onFiles={([file]) => {
              set.reset()
              setChosen(file)
            }}
          />
          {chosen && (
            <>
              <Button look="primary" data-action="set-logo" isBusy={set.isPending} onClick={() => set.mutate(chosen)}>
                {words.use}
              </Button>
              <Button look="quiet" onClick={() => setChosen(undefined)}>
                {words.cancel}
              </Button>
            </>
          )}
          {logo && !chosen && (
            <Button data-action="remove-logo" isBusy={remove.isPending} onClick={() => remove.mutate()}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** As the bar of a page would show it. */
function Preview({ file, name }: { file: File; name: string }) {
  const words = useWords(logoWords)
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <div className="bar" data-logo-preview="">
      <strong>
        {address && <LogoPicture address={address} />}
        {name}
      </strong>
      <span className="quiet">{words.preview}</span>
    </div>
  )
}
