/** A sentence whose [S1] and [S2] lead to the sources. */
export const Cited = ({ children }: { children: string }) => (
  <>
    {children.split(/(\[S[12]\])/).map((part) =>
      /^\[S[12]\]$/.test(part) ? (
        <a key={part} href={`#${part.slice(1, -1)}`}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
)
