import { useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useInitiatives } from '../../initiatives-context.tsx'
import { moveOf } from '../editing-cell.ts'
import type { EditorProps, Move } from '../editing-cell.ts'
import { choicesOf, patchOf } from './choices.ts'
import type { Choices } from './choices.ts'
import { OptionList, optionId } from './option-list.tsx'
import type { Option } from './option-list.tsx'
import css from './editors.module.css'

const shownAtOnce = 100

/** A choice from a list that narrows as one types: stages, technologies, tags, units, people, a portfolio's own choices. */
export function ChoiceEditor({ row, column, typed, handle, onText, onDone }: EditorProps) {
  const { names } = useInitiatives()
  const choices = useMemo(() => choicesOf(column, row, names), [column, row, names])
  const [text, setText] = useState(typed ?? '')
  const [ticked, setTicked] = useState<readonly string[]>(choices.chosen)
  const options = useMemo(() => optionsFor(text, choices, ticked), [text, choices, ticked])
  const chosenAt = options.findIndex((option) => option.value === choices.chosen[0])
  const [moved, setMoved] = useState<number | null>(null)
  const at = Math.min(moved ?? (text === '' ? Math.max(0, chosenAt) : 0), options.length - 1)
  const isLeft = useRef(false)
  const listId = useId()

  const done = (value: string | readonly string[] | null, move: Move): boolean => {
    if (isLeft.current) return true
    isLeft.current = true
    const isSame = typeof value === 'string' && value === choices.chosen[0]
    onDone(value === null || isSame ? null : patchOf(column, value), move)
    return true
  }
  const tick = (value: string) => {
    setTicked(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value])
    write('')
  }
  const write = (next: string) => {
    setText(next)
    setMoved(null)
    onText(next)
  }
  const leave = (move: Move): boolean => {
    const option = options[at]
    if (choices.isMulti) {
      // what was typed and not ticked yet counts, too
      const typedToo = text.trim() !== '' && option && !ticked.includes(option.value) ? [option.value] : []
      if (text.trim() !== '' && !option) return false
      const values = inOrder([...ticked, ...typedToo], choices)
      return done(values.join('\n') === choices.chosen.join('\n') ? null : values, move)
    }
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
    } else if ((event.key === ' ' && text === '') || event.key === ',') {
      const option = options[at]
      if (!choices.isMulti || !option) return
      event.preventDefault()
      tick(option.value)
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
      label={column.label}
      options={options.map((option) => ({ ...option, isTicked: ticked.includes(option.value) }))}
      at={at}
      isMulti={choices.isMulti}
      onPick={pick}
      {...(choices.isMulti ? { foot: 'Space or comma ticks, Enter saves.' } : {})}
    >
      <input
        className={css['input']}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? optionId(listId, at) : undefined}
        aria-label={`${column.label} of ${row.key}`}
        // the cell was asked to be edited: this is where the typing goes
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        placeholder={
          choices.isMulti ? ticked.map((one) => labelIn(choices, one)).join(', ') : column.text(row)
        }
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={press}
        onBlur={() => leave('stay') || done(null, 'stay')}
      />
    </OptionList>
  )
}

const labelIn = ({ options }: Choices, value: string) =>
  options.find((option) => option.value === value)?.label ?? value

/** Ticked values in the order of the list; words of one's own as they came. */
function inOrder(values: readonly string[], { options, isOpen }: Choices): readonly string[] {
  if (isOpen) return values
  return options.map((option) => option.value).filter((value) => values.includes(value))
}

/** Those that fit what was typed, those starting with it first; a new word last, where new words may be. */
function optionsFor(text: string, choices: Choices, ticked: readonly string[]): readonly Option[] {
  const wanted = text.trim().toLowerCase()
  const own = choices.isMulti && choices.isOpen ? ticked.filter((one) => !isKnown(choices, one)) : []
  const all = [...own.map((value) => ({ value, label: value })), ...choices.options]
  if (wanted === '') return all.slice(0, shownAtOnce)
  const fitting = all.filter((option) => option.label.toLowerCase().includes(wanted))
  const starting = fitting.filter((option) => option.label.toLowerCase().startsWith(wanted))
  const others = fitting.filter((option) => !starting.includes(option))
  const isNew = choices.isOpen && !all.some((option) => option.label.toLowerCase() === wanted)
  const added = isNew ? [{ value: text.trim(), label: `New: ${text.trim()}` }] : []
  // a new word is what was meant, when nothing begins like it
  const found = starting.length === 0 ? [...added, ...others] : [...starting, ...others, ...added]
  return found.slice(0, shownAtOnce)
}

const isKnown = ({ options }: Choices, value: string) => options.some((option) => option.value === value)
