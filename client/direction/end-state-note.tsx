import { Button } from '@mantine/core'
import { useState } from 'react'
import { endStateWords } from '#shared/direction/end-state.ts'
import type { EndStateWords } from '#shared/direction/end-state.ts'
import { endStateReasons } from '#shared/direction/end-state.words.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import css from './direction.module.css'
import { MoveMeasure } from './move-measure.tsx'

/** Says while a direction is typed which of its words read like an end state, and why. It warns; it refuses nothing. */
export function EndStateNote({ direction }: { direction: string }) {
  const { snapshot, may } = usePortfolio()
  const [isMoving, setMoving] = useState(false)
  const found = endStateWords(direction, { year: Number(snapshot.today.slice(0, 4)) })
  const kinds = [...new Set(found.map((one) => one.kind))]
  return (
    <div className={css['lintPlace']} aria-live="polite">
      {found.length > 0 && (
        <div className={css['lint']} role="group" aria-label="Reads like an end state">
          <p className={css['lintTitle']}>This reads like a point to arrive at:</p>
          <p className={css['lintText']}>“{marked(direction, found)}”</p>
          <ul className={css['lintWhy']}>
            {kinds.map((kind) => (
              <li key={kind}>{endStateReasons[kind]}</li>
            ))}
          </ul>
          <p className={css['quiet']}>
            It is your wording: nothing stops you. Numbers do well as success measures of the work that moves
            them.
          </p>
          {!isMoving && may('initiative.update') && snapshot.initiatives.length > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => setMoving(true)}>
              Move the number to an initiative
            </Button>
          )}
        </div>
      )}
      {isMoving && (
        <MoveMeasure measure={found.map((one) => one.words).join(', ')} onDone={() => setMoving(false)} />
      )}
    </div>
  )
}

/** The text with the words in question underlined. */
function marked(text: string, found: readonly EndStateWords[]) {
  const ends = [0, ...found.map(({ at, words }) => at + words.length)]
  return [
    ...found.map(({ at, words }, index) => (
      <span key={at}>
        {text.slice(ends[index], at)}
        <mark className={css['endState']}>{words}</mark>
      </span>
    )),
    text.slice(ends.at(-1)),
  ]
}
