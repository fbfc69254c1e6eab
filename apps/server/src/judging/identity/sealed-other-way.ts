import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedWords } from '../../records/audit/sealed-words.ts'
import type { OtherWayRow } from './other-ways.store.ts'

export const sealedWish = sealedWords('other_ways.wish')
export const sealedWayNote = sealedWords('other_ways.note')
export const sealedAppointmentNote = sealedWords('other_ways.appointment_note')

/** The words of a row, opened. */
export const openOtherWay = <Row extends OtherWayRow>(cipher: Cipher, row: Row) => ({
  ...row,
  wish: row.wishSealed ? sealedWish.open(cipher, row.id, row.wishSealed) : '',
  note: row.noteSealed ? sealedWayNote.open(cipher, row.id, row.noteSealed) : null,
  appointmentNote: row.appointmentNoteSealed
    ? sealedAppointmentNote.open(cipher, row.id, row.appointmentNoteSealed)
    : null,
})
