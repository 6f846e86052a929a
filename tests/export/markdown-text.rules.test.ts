import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeMarkdown, markdownTable } from '#shared/export/markdown-text.ts'

describe('somebody’s words in Markdown', () => {
  test.each([
    ['a link', '[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    [
      'a bare link',
      'see https://evil.example and www.evil.example',
      'see https\\://evil.example and www\\.evil.example',
    ],
    ['an address', 'mail me@evil.example', 'mail me\\@evil.example'],
    ['HTML', '<img src=x onerror=alert(1)> & more', '&lt;img src=x onerror=alert(1)&gt; &amp; more'],
    ['an entity', '&lt;script&gt;', '&amp;lt;script&amp;gt;'],
    ['a table cell', 'a | b', 'a \\| b'],
    ['a second line', 'a\n\n# b\r\nc', 'a # b c'],
    ['a heading', '# top', '\\# top'],
    ['a list', '- one', '\\- one'],
    ['a numbered list', '1. one', '1\\. one'],
    ['emphasis', '**bold** _it_ `code` ~~gone~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~'],
  ])('make no %s', (_what, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  test('stay as they are when they are plain', () => {
    const text = 'Care as a collaboration: 31% of $5.9M (really?), +0.39 by 2026!'
    expect(escapeMarkdown(text)).toBe(text)
  })

  test('never leave a sign that Markdown or HTML acts on, whatever the text', () => {
    const unit = fc.constantFrom(
      '<',
      '>',
      '&',
      '[',
      ']',
      '|',
      '*',
      '_',
      '`',
      '~',
      '\\',
      '\n',
      '\r',
      '\u2028',
      'a',
      ' ',
      '/',
      ':',
    )
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        // something stays in the place of what is escaped, else its neighbours would look like a link
        const bare = escapeMarkdown(text).replaceAll(/\\[^\n]/g, 'x')
        expect(bare).not.toMatch(/[<>[\]|*_`~\n\r\u2028]|:\/\//)
        expect(bare.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&')
      }),
    )
  })
})

test('a table has one line a row, numbers at the right', () => {
  expect(markdownTable(['Class', 'Share'], [['Core', '41%']], ['Share'])).toBe(
    '| Class | Share |\n| --- | ---: |\n| Core | 41% |',
  )
})
