import { Skeleton } from '@mantine/core'

/** Stands where rows will be; `label` is what a screen reader says. */
export const LoadingBlock = (props: { label?: string; rows?: number }) => (
  <div aria-busy="true">
    <output className="only-read-out">{props.label ?? 'Loading'}</output>
    {Array.from({ length: props.rows ?? 4 }, (_, row) => (
      <Skeleton key={row} height={20} mb={14} radius={4} width={`${92 - ((row * 17) % 40)}%`} />
    ))}
  </div>
)
