import { render } from 'preact'
import { App } from './app.tsx'
import { restoreTheme } from './bar/theme-switch.tsx'
import './style/page.css'

restoreTheme()
const root = document.querySelector('#page')
if (root === null) throw new Error('the page has no place to be in')
render(<App />, root)
