import './app/layers.css'
import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.layer.css'
import './app/tokens.css'
import './app/base.css'
import { createRoot } from 'react-dom/client'
import { CallProblem } from './api/call.ts'
import { App } from './app/app.tsx'

const place = document.getElementById('root')
// what the server refused is shown in the page; anything else that was caught is a mistake of ours
const onCaughtError = (error: unknown) => {
  if (!(error instanceof CallProblem)) reportError(error)
}
if (place) createRoot(place, { onCaughtError }).render(<App />)
