import type { MaterialReading, ReadingField } from '@openbeian/contract'
import './reading-boxes.css'

/** A place on a picture, in shares of its width and height. */
export interface ReadingBox {
  id: string
  box: { x: number; y: number; width: number; height: number }
  isDoubtful: boolean
}

/** The id of a read field's box: its path in the filing, else the name of the field. */
export const boxIdOf = ({ path, field }: Pick<ReadingField, 'path' | 'field'>): string => path ?? field

/** To be compared by eye; what agrees with what was typed is not, unless the picture may have been changed there. */
export const isUncertain = ({
  doubtful,
  agrees,
  looksChanged,
}: Pick<ReadingField, 'doubtful' | 'agrees' | 'looksChanged'>): boolean =>
  looksChanged === true || agrees === false || (doubtful && agrees !== true)

/** Where on its picture each field was read. */
export const boxesOf = (reading: MaterialReading | undefined): ReadingBox[] =>
  (reading?.fields ?? []).flatMap((it) =>
    it.box ? [{ id: boxIdOf(it), box: it.box, isDoubtful: isUncertain(it) }] : [],
  )

/** The places over a picture: the doubtful ones thinly, the one that is pointed at strongly. */
export const ReadingBoxes = ({ boxes, litId }: { boxes: readonly ReadingBox[]; litId: string | undefined }) =>
  boxes
    .filter((it) => it.isDoubtful || it.id === litId)
    .map(({ id, box, isDoubtful }) => (
      <span
        key={id}
        className={isDoubtful ? 'paper-mark paper-mark-doubtful' : 'paper-mark'}
        data-reading-box={id}
        data-lit={id === litId}
        style={{ left: share(box.x), top: share(box.y), width: share(box.width), height: share(box.height) }}
      />
    ))

const share = (value: number): string => `${value * 100}%`
