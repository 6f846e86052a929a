import { Button } from '@mantine/core'

/** A real link to a file, so that it can be copied, opened elsewhere or saved by the browser's own means. */
export const DownloadButton = ({ href, label }: { href: string; label: string }) => (
  <Button component="a" href={href} download variant="default" size="compact-md">
    {label}
  </Button>
)
