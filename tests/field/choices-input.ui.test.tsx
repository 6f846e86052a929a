import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { ChoicesInput } from '#client/field/choices-input.tsx'
import { createOf, draftOf, patchOf, withWords } from '#client/field/field-draft.ts'
import type { ChoiceLine, FieldDraft } from '#client/field/field-draft.ts'
import { makeField } from '#tests/support/make.ts'

const field = makeField({ name: 'Priority', kind: 'choice', choices: ['Low', 'High'] })

function show() {
  const held: { draft: FieldDraft } = { draft: draftOf(field) }
  const Held = () => {
    const [lines, setLines] = useState<ChoiceLine[]>(held.draft.choices)
    const change = (choices: ChoiceLine[]) => {
      held.draft = { ...held.draft, choices }
      setLines(choices)
    }
    return <ChoicesInput lines={lines} error={undefined} onChange={change} />
  }
  render(
    <MantineProvider>
      <Held />
    </MantineProvider>,
  )
  return held
}

const words = () =>
  within(screen.getByRole('list'))
    .getAllByRole('textbox')
    .map((input) => (input as HTMLInputElement).value) // a text box is one
const choice = (at: number) => screen.getByRole('textbox', { name: `Choice ${at}` })

test('a word that is rewritten keeps what it was, so that its values go with it', () => {
  const held = show()
  fireEvent.change(choice(1), { target: { value: 'Minor ' } })
  fireEvent.keyDown(choice(2), { key: 'ArrowUp', altKey: true })
  expect(words()).toEqual(['High', 'Minor '])
  expect(patchOf(held.draft)).toMatchObject({ choices: ['High', 'Minor'], renamed: { Low: 'Minor' } })
})

test('Enter adds a choice below; blank ones are not kept', () => {
  const held = show()
  fireEvent.keyDown(choice(1), { key: 'Enter' })
  expect(words()).toEqual(['Low', '', 'High'])
  expect(patchOf(held.draft)).toMatchObject({ choices: ['Low', 'High'], renamed: {} })
})

test('pasted lines become choices, one each; a single word is pasted as text', () => {
  const held = show()
  const clipboardData = { getData: () => 'Urgent\r\n\r\n  Later \n' }
  fireEvent.paste(choice(2), { clipboardData })
  expect(words()).toEqual(['Low', 'High', 'Urgent', 'Later'])
  fireEvent.paste(choice(2), { clipboardData: { getData: () => 'One' } })
  expect(words()).toHaveLength(4)
  expect(patchOf(held.draft).renamed).toEqual({})
})

test('what is taken out is gone, also when another takes its place in the list', () => {
  const held = show()
  fireEvent.click(screen.getByRole('button', { name: 'Take out Low' }))
  fireEvent.keyDown(choice(1), { key: 'Enter' })
  fireEvent.change(choice(2), { target: { value: 'None' } })
  expect(patchOf(held.draft)).toMatchObject({ choices: ['High', 'None'], renamed: {} })
})

test('only kinds with choices send them', () => {
  const draft = { ...draftOf(null), name: 'Note', choices: withWords([], 0, ['A']) }
  expect(createOf(draft)).toEqual({ name: 'Note', kind: 'text', help: '', requiredIn: [], choices: [] })
  expect(createOf({ ...draft, kind: 'choices' }).choices).toEqual(['A'])
  expect(patchOf(draft)).toEqual({ name: 'Note', help: '', requiredIn: [] })
})
