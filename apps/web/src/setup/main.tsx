import '../kit/tokens.css'
import '../kit/base.css'
import '../kit/controls.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../kit/language.tsx'
import { SetupPage } from './setup-page.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <SetupPage token={window.location.hash.slice(1)} />
      </LanguageProvider>
    </StrictMode>,
  )
}

// a newer link pasted into the same tab
window.addEventListener('hashchange', () => window.location.reload())
