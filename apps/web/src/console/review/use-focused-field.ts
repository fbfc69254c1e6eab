import type { OrderView } from '@openbeian/contract'
import { useState } from 'react'
import { focusField } from '../../kit/focus-field.ts'
import { pathOfPaper } from '../../kit/paper-names.ts'
import { paperOfField } from './paper-of-field.ts'
import type { ReviewGroup } from './review-groups.ts'
import type { Readings } from './use-readings.ts'

interface FocusedFieldOptions {
  order: OrderView
  readings: Readings
  groups: ReviewGroup[]
}

/** The field the reviewer looks at, the paper beside it, and the field whose reason is being written. */
export function useFocusedField({ order, readings, groups }: FocusedFieldOptions) {
  const [path, setPath] = useState('')
  const [editing, setEditing] = useState<string>()
  const [chosenPaper, setChosenPaper] = useState<string>()

  /** The paper a field was read on, or that tells of it. */
  const paperOf = (at: string) => {
    const read = readings.at.get(at)
    return order.materials.find(({ id }) => id === read?.materialId) ?? paperOfField(at, order.materials)
  }
  const paper = order.materials.find(({ id }) => id === chosenPaper) ?? paperOf(path) ?? order.materials[0]
  const look = (at: string) => {
    setPath(at)
    if (!paper || pathOfPaper(paper) !== at) setChosenPaper(paperOf(at)?.id ?? paper?.id)
  }
  const hasPlace = (at: string) =>
    groups.some(({ rows }) => rows.some((row) => row.path === at)) || (paper !== undefined && pathOfPaper(paper) === at)
  const edit = (at: string) => {
    look(at)
    setEditing(at)
  }
  const stopEditing = (at: string) => {
    setEditing(undefined)
    // the field takes the focus back from the editor that goes away
    setTimeout(() => focusField(at))
  }

  return { path, paper, editing, look, edit, stopEditing, hasPlace, choosePaper: setChosenPaper }
}
