import './app/layers.css'
import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.layer.css'
import './app/tokens.css'
import './app/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const place = document.getElementById('root')
if (place) createRoot(place).render(<App />)
