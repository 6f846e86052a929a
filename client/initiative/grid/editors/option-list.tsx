import { Popover } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import css from './editors.module.css'

export interface Option {
  value: string
  label: string
  /** What stands before the label. */
  mark?: ReactNode
  /** The key that chooses it. */
  keyHint?: string
  isTicked?: boolean
}

interface Props {
  id: string
  label: string
  options: readonly Option[]
  at: number
  isMulti?: boolean
  /** Below the list: a hint, or the effect on focus. */
  foot?: ReactNode
  /** What the list hangs on. */
  children: ReactNode
  onPick: (option: Option) => void
}

export const optionId = (list: string, at: number) => `${list}-${at}`

/** A list of options under a field that keeps the focus; the field names the one in question by its id. */
export function OptionList({ id, label, options, at, isMulti = false, foot, children, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-at]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <Popover opened position="bottom-start" withinPortal shadow="md" offset={2} width="max-content">
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown className={css['dropdown']}>
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={label}
          aria-multiselectable={isMulti}
          className={css['list']}
        >
          {options.map((option, place) => (
            // keys belong to the field, which keeps the focus; this is the pointer's way
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.value}
              id={optionId(id, place)}
              role="option"
              tabIndex={-1}
              aria-selected={isMulti ? option.isTicked === true : place === at}
              data-at={place === at || undefined}
              className={css['option']}
              // the field must not lose the focus, which would save and close it
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(option)}
            >
              {isMulti && <span className={css['tick']}>{option.isTicked ? '✓' : ''}</span>}
              {option.mark}
              <span>{option.label}</span>
              {option.keyHint !== undefined && <kbd className={css['keyHint']}>{option.keyHint}</kbd>}
            </div>
          ))}
          {options.length === 0 && <div className={css['nothing']}>Nothing fits.</div>}
        </div>
        {foot !== undefined && <div className={css['foot']}>{foot}</div>}
      </Popover.Dropdown>
    </Popover>
  )
}
