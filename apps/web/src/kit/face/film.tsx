import type { StartedFaceCheck } from '@openbeian/contract'
import { useWords } from '../language.tsx'
import { Notice } from '../notice.tsx'
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
      <label className="button button-primary">
        {words.filmChoose}
        <input
          className="sr-only"
          type="file"
          accept="video/*"
          capture="user"
          onChange={({ target }) => {
            const film = target.files?.[0]
            if (film) onFilm(film)
          }}
        />
      </label>
      <p className="quiet">{words.filmReview}</p>
    </div>
  )
}
