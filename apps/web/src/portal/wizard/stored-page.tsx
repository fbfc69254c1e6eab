import type { MaterialView } from '@openbeian/contract'
import { hasPages } from '@openbeian/filing'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Upload } from '../../kit/upload.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { materialViewerWords } from '../../kit/words/material-viewer.ts'
import { useForm } from './form.ts'
import type { MaterialSlot } from './material-slots.ts'
import { materialWords } from './materials.words.ts'
import { MoveMaterial } from './move-material.tsx'
import { PagePreview } from './page-preview.tsx'
import { pictureEditorWords } from './picture-editor.words.ts'
import { ReadFields } from './read-fields.tsx'
import { acceptedTypes } from './upload-material.ts'
import type { MaterialUpload } from './use-material.ts'
import { useReading } from './use-readings.ts'
import './stored-page.css'

interface StoredPageProps {
  slot: MaterialSlot
  page: MaterialView
  index: number
  of: number
  material: MaterialUpload
}

/** One page that is stored: seen, turned, moved, replaced, taken away; and what was read on it. */
export function StoredPage({ slot, page, index, of, material }: StoredPageProps) {
  const { orderId, draft } = useForm()
  const fields = useWords(fieldWords)
  const viewerWords = useWords(materialViewerWords)
  const desk = useWords(pictureEditorWords)
  const words = useWords(materialWords)
  const [lit, setLit] = useState<string>()
  const [picture, setPicture] = useState<HTMLImageElement>()
  const reading = useReading(orderId, page.id)
  const materialName = fields.materials[slot.kind]
  const name = of > 1 ? viewerWords.named(materialName, index + 1, of) : materialName
  const move = (by: 1 | -1) => material.move(page.id, by, draft.materials)

  return (
    <div className="tight slot-page" data-page={page.id}>
      <PagePreview page={page} name={name} reading={reading} lit={lit} onPicture={setPicture}>
        {of > 1 && <strong>{viewerWords.page(index + 1)} </strong>}
      </PagePreview>
      <div className="row">
        {of > 1 && (
          <>
            <Button
              look="quiet"
              data-action="page-before"
              disabled={index === 0 || material.isBusy}
              aria-label={words.beforeNamed(name)}
              onClick={() => move(-1)}
            >
              {words.before}
            </Button>
            <Button
              look="quiet"
              data-action="page-behind"
              disabled={index === of - 1 || material.isBusy}
              aria-label={words.behindNamed(name)}
              onClick={() => move(1)}
            >
              {words.behind}
            </Button>
          </>
        )}
        {hasPages(slot.kind) && (
          <Upload
            accept={acceptedTypes.join()}
            id={`${slot.path}.${page.id}`}
            label={of > 1 ? words.replacePage : words.replace}
            name={words.replacePageNamed(name)}
            isDisabled={material.isBusy}
            onFiles={(files) => material.take(files, page)}
          />
        )}
        {page.contentType !== 'application/pdf' && (
          <Button
            look="quiet"
            data-action="edit-picture"
            aria-label={desk.editNamed(name)}
            onClick={() => void material.edit(page)}
          >
            {desk.edit}
          </Button>
        )}
        <Button
          look="quiet"
          data-action="remove-page"
          disabled={material.isBusy}
          aria-label={`${words.remove} ${name}`}
          onClick={() => material.remove.mutate(page.id)}
        >
          {words.remove}
        </Button>
      </div>
      {reading && <ReadFields reading={reading} picture={picture} onPoint={setLit} />}
      {reading?.belongsAt && <MoveMaterial {...{ page, material }} belongsAt={reading.belongsAt} />}
    </div>
  )
}
