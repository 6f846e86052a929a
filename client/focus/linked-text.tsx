import type { ReactNode } from 'react'

interface Phrase {
  text: string
  /** What stands in its place. */
  as: ReactNode
}

/** A sentence in which some phrases are more than text: links, or set off. A phrase that does not occur changes nothing. */
export function LinkedText({ text, phrases }: { text: string; phrases: readonly Phrase[] }) {
  const [phrase, ...rest] = phrases
  if (!phrase) return text
  const at = text.indexOf(phrase.text)
  if (at < 0) return <LinkedText text={text} phrases={rest} />
  return (
    <>
      <LinkedText text={text.slice(0, at)} phrases={rest} />
      {phrase.as}
      <LinkedText text={text.slice(at + phrase.text.length)} phrases={rest} />
    </>
  )
}
