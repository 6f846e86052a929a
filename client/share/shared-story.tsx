import { useEffect } from 'react'
import type { SharedPage } from '#shared/share/share.api.ts'
import { StoryView } from '../export/story-view.tsx'
import '../ui/print.css'
import { dayText } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import css from './shared.module.css'

type Shown = Extract<SharedPage, { state: 'open' }>

/** The page itself: whose state of things it is, and the story in the words, pictures and tables of every export. */
export function SharedStory({ page }: { page: Shown }) {
  const { portfolio, story } = page
  useEffect(() => {
    // a sheet or a file that is printed from it bears the name
    document.title = `${portfolio} · Bearing`
  }, [portfolio])
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <span className={css['mark']}>
          <Mark /> Bearing
        </span>
        <p className={css['state']}>{stateText(page)}</p>
      </header>
      <main id="main">
        <StoryView story={story} level={1} />
      </main>
      <footer className={css['foot']}>
        <p>For reading only. This link holds until {dayText(page.expiresAt.slice(0, 10))}.</p>
        <p data-screen>A bearing is a direction, not a destination.</p>
      </footer>
    </div>
  )
}

const stateText = ({ kind, asOf }: Shown): string =>
  kind === 'live'
    ? `Live: as things stand on ${dayText(asOf)}. Load it again for what is new.`
    : `Frozen: as things stood on ${dayText(asOf)}, whatever changed since.`
