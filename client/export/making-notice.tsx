import { Button, Loader } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useSignal } from '../api/signal-store.ts'
import { formatShare } from '#shared/focus/number-words.ts'
import { locale } from '../ui/format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import css from './export.module.css'
import { making } from './making.ts'
import type { Making } from './making.ts'

/** How far the file is that was asked for last, and how to stop it. */
export function MakingNotice({ portfolioId }: { portfolioId: string }) {
  const current = useSignal(making)
  const here = current?.portfolioId === portfolioId ? current : null
  return (
    <div className={css['making']} data-screen>
      <output>{here && here.state.is !== 'failed' && <Going making={here} />}</output>
      {here?.state.is === 'failed' && (
        <ProblemNote
          problem={here.state.problem}
          action={
            <Button size="compact-sm" variant="default" mt={8} onClick={here.again}>
              Try again
            </Button>
          }
        />
      )}
    </div>
  )
}

function Going({ making: { thing, state, cancel } }: { making: Making }) {
  if (state.is === 'saved')
    return (
      <span className={css['saved']}>
        <IconCheck size={16} aria-hidden /> {state.name} is saved.
      </span>
    )
  const share = state.is === 'receiving' && state.share !== null ? formatShare(state.share, { locale }) : null
  return (
    <span className={css['going']}>
      <Loader size={16} aria-hidden />
      {state.is === 'making' ? `Making the ${thing}…` : `Fetching the ${thing}… ${share ?? ''}`}
      <Button size="compact-sm" variant="default" onClick={cancel}>
        Cancel
      </Button>
    </span>
  )
}
