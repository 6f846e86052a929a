/** Bearing's mark: a needle that shows two ways. */
export const Mark = (props: { size?: number }) => (
  <svg width={props.size ?? 22} height={props.size ?? 22} viewBox="0 0 22 22" aria-hidden="true">
    <circle cx="11" cy="11" r="9.5" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
    <path d="M11 11 16.2 5.8 12.6 12.6Z" fill="var(--competing)" />
    <path d="M11 11 5.8 16.2 9.4 9.4Z" fill="var(--ink)" />
  </svg>
)
