import type { OrderView } from '@openbeian/contract'
import { useState } from 'react'
import { focusField } from '../../kit/focus-field.ts'
import { pathOfMaterial } from '../../kit/material-names.ts'
import { materialOfField } from './material-of-field.ts'
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
  const [chosenMaterial, setChosenMaterial] = useState<string>()

  /** The paper a field was read on, or that tells of it. */
  const materialOf = (at: string) => {
    const read = readings.at.get(at)
    return order.materials.find(({ id }) => id === read?.materialId) ?? materialOfField(at, order.materials)
  }
  const material = order.materials.find(({ id }) => id === chosenMaterial) ?? materialOf(path) ?? order.materials[0]
  const look = (at: string) => {
    setPath(at)
    if (!material || pathOfMaterial(material) !== at) setChosenMaterial(materialOf(at)?.id ?? material?.id)
  }
  const hasPlace = (at: string) =>
    groups.some(({ rows }) => rows.some((row) => row.path === at)) ||
    (material !== undefined && pathOfMaterial(material) === at)
  const edit = (at: string) => {
    look(at)
    setEditing(at)
  }
  const stopEditing = (at: string) => {
    setEditing(undefined)
    // the field takes the focus back from the editor that goes away
    setTimeout(() => focusField(at))
  }

  return { path, material, editing, look, edit, stopEditing, hasPlace, chooseMaterial: setChosenMaterial }
}
