import type { ReactNode } from 'react'
import { LoadingBlock } from './loading-block.tsx'
import { ProblemNote } from './problem-note.tsx'

/** A list's loading and failed looks; its rows when they are there. */
export function Listed<Row>(props: {
  query: { data: readonly Row[] | undefined; error: unknown }
  label: string
  children: (rows: readonly Row[]) => ReactNode
}) {
  const { data, error } = props.query
  if (data !== undefined) return props.children(data)
  return error === null ? <LoadingBlock label={props.label} /> : <ProblemNote problem={error} />
}
