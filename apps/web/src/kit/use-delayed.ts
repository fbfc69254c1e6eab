import { useEffect, useState } from 'react'

const pauseMs = 250

/** What was typed, once the typing pauses: the server is not asked for each letter. */
export function useDelayed(text: string): string {
  const [delayed, setDelayed] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return delayed
}
