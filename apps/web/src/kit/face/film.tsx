import type { StartedFaceCheck } from '@openbeian/contract'
import { useWords } from '../language.tsx'
import { Notice } from '../notice.tsx'
import { Upload } from '../upload.tsx'
import { faceWords } from '../words/face.ts'
import { FaceIcon } from './face-icon.tsx'
import '../button.css'
import './face.css'

interface FilmProps {
  check: StartedFaceCheck
  unreadable: boolean
  onFilm: (film: File) => void
}

/** Without a live camera: the steps to do, and the film of them to choose. */
export function Film({ check, unreadable, onFilm }: FilmProps) {
  const words = useWords(faceWords)
  return (
    <div className="stack">
      <p>{words.filmSteps}</p>
      <ol className="face-steps">
        {check.steps.slice(1).map(({ action, fromMs }) => (
          <li key={fromMs}>
            <FaceIcon action={action} />
            {words.prompts[action]}
          </li>
        ))}
      </ol>
      {unreadable && <Notice kind="error" title={words.filmUnreadable} />}
      <div>
        <Upload
          id="film"
          look="primary"
          label={words.filmChoose}
          name={words.filmChoose}
          accept="video/*"
          capture="user"
          onFiles={([film]) => film && onFilm(film)}
        />
      </div>
      <p className="quiet">{words.filmReview}</p>
    </div>
  )
}
