import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { StoryView } from '#client/export/story-view.tsx'
import { defaultChoice } from '#shared/export/choice.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { materialOf } from '#shared/export/material.ts'
import { storyOf } from '#shared/export/story-of.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'
import { hostileTitles, writtenEverywhere } from './hostile-material.ts'
import { hostileTexts } from './hostile-texts.ts'

const rows = (count: number) =>
  materialOf(
    makeSnapshot({
      initiatives: Array.from({ length: count }, (_, at) =>
        makeInitiative({ key: `TP-${at + 1}`, title: `Work ${at + 1}`, budget: (at + 1) * 100_00 }),
      ),
    }),
  )

const show = (
  material: ReturnType<typeof rows>,
  { choice, ...props }: { choice?: Partial<ExportChoice>; rowsShown?: number; level?: 1 | 2 } = {},
) => {
  const story = storyOf(material, { ...defaultChoice, ...choice })
  return { story, page: render(<StoryView story={story} {...props} />) }
}

describe('a story on a page', () => {
  test('says the title, the stamp and each part under its own heading, one level below', () => {
    const { story } = show(rows(3), { level: 1 })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(story.title)
    const parts = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
    expect(parts).toEqual(story.sections.map((one) => one.title))
    for (const line of story.stamp) expect(screen.getAllByText(line)).not.toHaveLength(0)
    for (const { lead } of story.sections) expect(screen.getAllByText(lead)).not.toHaveLength(0)
  })

  test('holds the parts that were chosen, and no other', () => {
    show(rows(3), { choice: { sections: ['initiatives'] } })
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      'Initiatives',
    ])
  })

  test.each([
    [2, 'And 1 more row in the file.'],
    [1, 'And 2 more rows in the file.'],
  ])('of a long table %i rows are shown, and the others are counted', (rowsShown, rest) => {
    show(rows(3), { choice: { sections: ['initiatives'] }, rowsShown })
    const table = within(screen.getByRole('region', { name: 'Table: Initiatives' })).getByRole('table')
    expect(within(table).getAllByRole('row')).toHaveLength(rowsShown + 1)
    expect(screen.getAllByText(rest)).toHaveLength(1)
  })

  test('a table that fits is shown whole, and an empty one says so', () => {
    const { page } = show(rows(3), { choice: { sections: ['initiatives'] }, rowsShown: 3 })
    expect(screen.queryByText(/more rows? in the file/)).toBeNull()
    page.unmount()
    const { story } = show(rows(0), { choice: { sections: ['initiatives'] } })
    expect(screen.getAllByText(story.sections[0]?.tables[0]?.empty ?? 'none')).toHaveLength(1)
  })

  test('figures stand right', () => {
    show(rows(3), { choice: { sections: ['initiatives'] } })
    const table = within(screen.getByRole('region', { name: 'Table: Initiatives' })).getByRole('table')
    const isFigure = (name: RegExp) =>
      within(table).getByRole('columnheader', { name }).hasAttribute('data-figure')
    expect(isFigure(/Budget/)).toBe(true)
    expect(isFigure(/^Title$/)).toBe(false)
  })
})

describe('what people wrote', () => {
  test('is text, whatever it looks like', () => {
    const { page } = show(hostileTitles())
    const { container } = page
    expect(container.querySelectorAll('script, iframe, object, b, a')).toHaveLength(0)
    expect([...container.querySelectorAll('img')]).toEqual([])
    expect(container.innerHTML).not.toMatch(/<[^>]+\son\w+=/i)
    expect(screen.getAllByText(hostileTexts.HTML, { normalizer: (text) => text })).not.toHaveLength(0)
  })

  test.each(['HTML', 'a script', 'Arabic', 'a word without an end'] as const)(
    '%s stands wherever it was written, and names its own direction',
    (name) => {
      const text = hostileTexts[name]
      const { page } = show(writtenEverywhere(text))
      const holding = [...page.container.querySelectorAll('td')].filter((one) => one.textContent === text)
      expect(holding.length).toBeGreaterThan(0)
      for (const one of holding) expect(one.getAttribute('dir')).toBe('auto')
    },
  )
})
