import '../kit/tokens.css'
import '../kit/base.css'
import '../kit/controls.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../kit/language.tsx'
import { PhonePage } from './phone-page.tsx'
import './phone.css'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <PhonePage token={window.location.hash.slice(1)} />
      </LanguageProvider>
    </StrictMode>,
  )
}

// another link scanned into the same tab
window.addEventListener('hashchange', () => window.location.reload())
