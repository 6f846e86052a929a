import { useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { useInitiatives } from '../../initiatives-context.tsx'
import { moveOf } from '../editing-cell.ts'
import type { EditorProps, Move } from '../editing-cell.ts'
import { choicesOf, patchOf } from './choices.ts'
import { OptionList, optionId } from './option-list.tsx'
import type { Option } from './option-list.tsx'
import css from './editors.module.css'

const shownAtOnce = 100

/** A choice from a list, found by typing: stage, health, area, technologies, unit, owner, sponsor. */
export function ChoiceEditor({ row, field, typed, handle, onDone }: EditorProps) {
  const { names } = useInitiatives()
  const choices = useMemo(() => choicesOf(field, row, names), [field, row, names])
  const [text, setText] = useState(typed ?? '')
  const [ticked, setTicked] = useState<readonly string[]>(choices.chosen)
  const options = useMemo(() => optionsFor(text, choices), [text, choices])
  const chosenAt = options.findIndex((option) => option.value === choices.chosen[0])
  const [moved, setMoved] = useState<number | null>(null)
  const at = Math.min(moved ?? (text === '' ? Math.max(0, chosenAt) : 0), options.length - 1)
  const isLeft = useRef(false)
  const listId = useId()
  const { label } = initiativeView[field]

  const done = (value: string | readonly string[] | null, move: Move): boolean => {
    if (isLeft.current) return true
    isLeft.current = true
    const isSame = typeof value === 'string' && value === choices.chosen[0]
    onDone(value === null || isSame ? null : patchOf(field, value), move)
    return true
  }
  const tick = (value: string) =>
    setTicked(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value])
  const leave = (move: Move): boolean => {
    if (choices.isMulti) {
      const inOrder = choices.options.map((option) => option.value).filter((value) => ticked.includes(value))
      const isSame = inOrder.join() === choices.chosen.join()
      return done(isSame ? null : inOrder, move)
    }
    const option = options[at]
    // nothing was typed and nothing moved: there is nothing to change
    if (!option || (text === '' && moved === null)) return text === '' ? done(null, move) : false
    return done(option.value, move)
  }
  useImperativeHandle(handle, () => ({ leave }))

  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    const move = moveOf(event)
    if (move) {
      event.preventDefault()
      leave(move)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMoved(Math.max(0, Math.min(at + step, options.length - 1)))
    } else if (event.key === ' ' && choices.isMulti && text === '') {
      event.preventDefault()
      const option = options[at]
      if (option) tick(option.value)
    } else if (event.key === 'Escape') {
      isLeft.current = true
      onDone(null, 'stay')
    }
  }
  const pick = (option: Option) => {
    if (choices.isMulti) tick(option.value)
    else done(option.value, 'stay')
  }
  return (
    <OptionList
      id={listId}
      label={label}
      options={options.map((option) => ({ ...option, isTicked: ticked.includes(option.value) }))}
      at={at}
      isMulti={choices.isMulti}
      onPick={pick}
      {...(choices.isMulti ? { foot: 'Space ticks, Enter saves.' } : {})}
    >
      <input
        className={css['input']}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? optionId(listId, at) : undefined}
        aria-label={`${label} of ${row.key}`}
        // the cell was asked to be edited: this is where the typing goes
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        placeholder={labelsOf(choices)}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setMoved(null)
        }}
        onKeyDown={press}
        onBlur={() => leave('stay') || done(null, 'stay')}
      />
    </OptionList>
  )
}

const labelsOf = ({ options, chosen }: ReturnType<typeof choicesOf>): string =>
  options
    .filter((option) => option.value !== '' && chosen.includes(option.value))
    .map((option) => option.label)
    .join(', ')

/** Those that fit what was typed, those starting with it first; a new name last, where new names may be. */
function optionsFor(text: string, choices: ReturnType<typeof choicesOf>): readonly Option[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return choices.options.slice(0, shownAtOnce)
  const fitting = choices.options.filter((option) => option.label.toLowerCase().includes(wanted))
  const starting = fitting.filter((option) => option.label.toLowerCase().startsWith(wanted))
  const others = fitting.filter((option) => !starting.includes(option))
  const isNew = choices.isOpen && !choices.options.some((option) => option.label.toLowerCase() === wanted)
  const added = isNew ? [{ value: text.trim(), label: `New: ${text.trim()}` }] : []
  return [...starting, ...others].slice(0, shownAtOnce).concat(added)
}
