import { CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { ClassMark } from '../class-mark.tsx'
import { useInitiatives } from '../initiatives-context.tsx'
import { ArchiveButton } from './archive-line.tsx'
import { InitiativeDetail } from './initiative-detail.tsx'
import css from './panel.module.css'

interface Props {
  initiativeKey: string
  /** Absent when there is no such initiative here, or none that may be seen. */
  row: Initiative | undefined
  at: string | undefined
  onClose: () => void
}

/** One initiative beside the grid; Escape closes it and the focus goes back to the grid. */
export function InitiativePanel({ initiativeKey, row, at, onClose }: Props) {
  const { portfolio } = useInitiatives()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (at === undefined) heading.current?.focus()
  }, [initiativeKey, at])
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isInOpenList(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    // Escape is for whatever in the panel has the focus
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside className={css['panel']} aria-label={`Initiative ${initiativeKey}`} onKeyDown={press}>
      <div className={css['top']}>
        <span className={css['key']}>{initiativeKey}</span>
        {row && <ClassMark class={row.class} />}
        <span className={css['tools']}>
          {row && <ArchiveButton row={row} />}
          {row && (
            <LinkButton
              variant="subtle"
              size="compact-sm"
              to="/portfolios/$key/initiatives/$initiative"
              params={{ key: portfolio.key, initiative: row.key }}
            >
              Own page
            </LinkButton>
          )}
          <CloseButton aria-label="Close (Escape)" onClick={onClose} />
        </span>
      </div>
      <h2 ref={heading} tabIndex={-1} className={css['title']}>
        {row ? row.title : 'There is no such initiative here'}
      </h2>
      {row ? (
        <InitiativeDetail key={row.id} row={row} at={at} />
      ) : (
        <p>It may have another key, be in another portfolio, or be confidential.</p>
      )}
    </aside>
  )
}

const isInOpenList = (target: EventTarget) =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true'
