import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useSingleKeys } from '../ui/single-keys.ts'
import { QueueCard } from './queue-card.tsx'
import css from './queue.module.css'
import { nextOf } from './support-queue.ts'
import type { Linked } from './support-queue.ts'
import { TimingState } from './timing-state.tsx'

interface Props {
  waiting: readonly Linked[]
  /** Id of the open one; the first unless it is known. */
  open: string | undefined
  onOpen: (id: string | undefined) => void
}

/** What waits for acceptance, one of it open: J and K, or the arrow keys within it, go on and back. */
export function WaitingList({ waiting, open, onOpen }: Props) {
  const list = useRef<HTMLOListElement>(null)
  // the focus follows the keys and what is decided, not the page's own coming
  const follows = useRef(false)
  const at = Math.max(
    waiting.findIndex((one) => one.link.id === open),
    0,
  )
  const current = waiting[at]?.link.id
  useEffect(() => {
    if (!follows.current) return
    follows.current = false
    list.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
  }, [current])
  const go = (id: string | undefined) => {
    follows.current = true
    onOpen(id)
  }
  const step = (by: number) => {
    const there = waiting[at + by]
    if (there) go(there.link.id)
  }
  useSingleKeys({ j: () => step(1), k: () => step(-1) }, waiting.length > 0)
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const isHead = event.target instanceof Element && event.target.matches('[aria-expanded]')
    if (by === 0 || !isHead) return
    event.preventDefault()
    step(by)
  }
  return (
    // the heads inside are the buttons; the keys belong to all of them
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol ref={list} className={css['waiting']} onKeyDown={press}>
      {waiting.map((item) => {
        const { link, from, to } = item
        const isOpen = link.id === current
        return (
          <li key={link.id} data-open={isOpen || undefined}>
            <UnstyledButton className={css['head']} aria-expanded={isOpen} onClick={() => go(link.id)}>
              <span className={css['key']}>{from.key}</span>
              <span className={css['title']}>{from.title}</span>
              <span className={css['serves']}>
                for {to ? `${to.key} ${to.title}` : 'work that is not shown here'}
              </span>
              <TimingState item={item} />
            </UnstyledButton>
            {isOpen && <QueueCard key={link.id} item={item} onDecided={() => go(nextOf(waiting, link.id))} />}
          </li>
        )
      })}
    </ol>
  )
}
